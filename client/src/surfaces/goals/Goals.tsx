import { goalsOf } from '@kring/shared/capabilities/goals/goals'
import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { Lead } from '../parts/Lead.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { useFitting } from '../parts/useFitting.ts'
import styles from './Goals.module.css'

/** What the group came for, in the order in which it was said. */
export function GoalList({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const goals = goalsOf(useActivity())
  const { ref, scale } = useFitting(goals.map(({ text }) => text).join('\n'), 0)
  if (goals.length === 0) return <p className={styles.none}>{t('together.goalsNone')}</p>
  return (
    <section ref={ref} style={{ '--fit': scale }}>
      <ol
        className={styles.goals}
        data-size={size}
        data-many={goals.length > 3}
        aria-label={t('together.goals')}
      >
        {goals.map(({ id, text }) => (
          <li key={id} dir="auto" translate="yes">
            <Breakable text={text} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** On one's own device. */
export function GoalsNow({ isLead }: NowProps) {
  const isNone = goalsOf(useActivity()).length === 0
  return (
    <>
      {isLead && <Lead />}
      {/* Where they are rated, they stand there already. */}
      {(isLead || isNone) && <GoalList />}
    </>
  )
}
