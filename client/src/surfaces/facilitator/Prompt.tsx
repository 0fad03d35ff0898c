import { useText, useWords } from '../../words/useWords.ts'
import { useStage } from '../useStage.ts'
import styles from './Console.module.css'

/** What the facilitator can say to the group, and what is good to know while they work. */
export function Prompt() {
  const t = useWords()
  const text = useText()
  const { phase } = useStage()
  return (
    <section className={styles.prompt}>
      <h3>{t('surfaces.console.toSay')}</h3>
      <p>{text(phase.words.participant)}</p>
      <h3>{t('surfaces.console.toKnow')}</h3>
      <p className={styles.know}>{text(phase.words.coach)}</p>
    </section>
  )
}
