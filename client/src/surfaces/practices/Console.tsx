import { useSay } from '../../meeting/session.ts'
import { NumberStepper } from '../../ui/NumberStepper.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Practices.module.css'
import { usePractices } from './usePractices.ts'

/** Where people differ most, and how many practices there are; whoever leads counts what is told aloud. */
export function PracticesConsole() {
  const t = useWords()
  const say = useSay()
  const practices = usePractices()
  return (
    <section className={styles.practices}>
      <h3>{t('practice.practices')}</h3>
      {practices.length === 0 && <p>{t('practice.practicesNone')}</p>}
      {practices.map(({ id, title, count, told }) => (
        <NumberStepper
          key={id}
          label={t('practice.told', { pillar: title })}
          help={t('practice.examples', { count })}
          value={told}
          min={0}
          max={99}
          onChange={(next) => say('practices.count', { group: id, count: next })}
        />
      ))}
    </section>
  )
}
