import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import styles from '../parts/Console.module.css'
import { usePhase } from '../parts/usePhase.ts'
import { useTask } from '../turns/useTask.ts'

/** What the facilitator can say to the group, and what is good to know while they work. */
export function Prompt() {
  const t = useWords()
  const text = useText()
  const { settings } = useActivity()
  const { coach } = usePhase().phase.words
  const task = useTask()
  return (
    <section className={styles.prompt}>
      <h3>{t('steer.toSay')}</h3>
      <p>{task}</p>
      <h3>{t('steer.toKnow')}</h3>
      <p className={styles.know}>{text(typeof coach === 'function' ? coach(settings) : coach)}</p>
    </section>
  )
}
