import { Breakable } from '../../words/Breakable.tsx'
import { useWords } from '../../words/useWords.ts'
import { useFitting } from '../parts/useFitting.ts'
import styles from './Practices.module.css'
import { usePractices } from './usePractices.ts'

/** The pillars that are looked into, each with how many practices there are. */
export function PracticeList({ size = 'normal' }: { size?: 'normal' | 'wall' }) {
  const t = useWords()
  const practices = usePractices()
  const content = practices.map(({ title, count }) => `${title} ${count}`).join('\n')
  const { ref, scale, away } = useFitting(content, Math.max(0, practices.length - 1))
  if (practices.length === 0) return <p className={styles.none}>{t('practice.practicesNone')}</p>
  return (
    <section ref={ref} style={{ '--fit': scale }}>
      <ul className={styles.list} data-size={size}>
        {practices.slice(0, practices.length - away).map(({ id, title, count }) => (
          <li key={id}>
            <strong dir="auto" translate="yes">
              <Breakable text={title} />
            </strong>
            <span>{t('practice.examples', { count })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
