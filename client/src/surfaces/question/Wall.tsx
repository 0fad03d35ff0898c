import { useActivity } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import { FirstHint } from '../parts/FirstHint.tsx'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { Arrivals } from '../people/Arrivals.tsx'
import styles from './Wall.module.css'

/** While people come in: the way in, as large as the wall allows, the question, and who is there. */
export function QuestionWall() {
  const text = useText()
  const { question } = useActivity()
  const { phase } = usePhase()
  return (
    <main className={styles.welcome}>
      <div className={styles.group}>
        <h1 className={styles.question} data-long={question.length > 90} dir="auto" translate="yes">
          <Breakable text={question} />
        </h1>
        <Arrivals size="wall" />
        <p className={styles.prompt}>{text(phase.words.participant)}</p>
        <FirstHint surface="screen" />
      </div>
      <JoinSheet size="wall" />
    </main>
  )
}
