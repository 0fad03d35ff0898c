import { useActivity } from '../../meeting/session.tsx'
import { useText } from '../../words/useWords.ts'
import { FirstHint } from '../FirstHint.tsx'
import { Arrivals } from '../lobby/Arrivals.tsx'
import { JoinSheet } from '../lobby/JoinSheet.tsx'
import { useStage } from '../useStage.ts'
import styles from './WelcomeWall.module.css'

/** While people come in: the way in, as large as the wall allows, the question, and who is there. */
export function WelcomeWall() {
  const text = useText()
  const { question } = useActivity()
  const { phase } = useStage()
  return (
    <main className={styles.welcome}>
      <div className={styles.group}>
        <h1 className={styles.question} data-long={question.length > 90} dir="auto">
          {question}
        </h1>
        <Arrivals size="wall" />
        <p className={styles.prompt}>{text(phase.words.participant)}</p>
        <FirstHint surface="screen" />
      </div>
      <JoinSheet size="wall" />
    </main>
  )
}
