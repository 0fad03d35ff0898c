import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useFitting } from '../parts/useFitting.ts'
import styles from './Decision.module.css'

/** Why the group decided, for which value, and what worries somebody; nothing before it is in words. */
export function DecisionSaid({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const { decision } = useActivity()
  const { ref, scale } = useFitting(JSON.stringify(decision), 0)
  if (!decision) return null
  const lines = [
    ['why', t('weighing.why'), decision.reason],
    ['value', t('weighing.valueIs'), decision.value],
    ['worry', t('weighing.worryIs'), decision.worry],
  ] as const
  return (
    <section ref={ref}>
      <dl className={styles.said} data-size={size} style={{ '--fit': scale }}>
        {lines.map(
          ([id, title, words]) =>
            words && (
              <div key={id}>
                <dt>{title}</dt>
                <dd dir="auto" translate="yes">
                  <Breakable text={words} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
