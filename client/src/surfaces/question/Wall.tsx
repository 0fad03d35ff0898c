import { useActivity, useMeeting } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useText } from '../../words/useWords.ts'
import { FirstHint } from '../parts/FirstHint.tsx'
import { isGathering } from '../parts/isGathering.ts'
import { JoinSheet } from '../parts/JoinSheet.tsx'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import { Why } from '../parts/Why.tsx'
import walls from '../parts/walls.module.css'
import { Arrivals } from '../people/Arrivals.tsx'
import styles from './Wall.module.css'

/**
 * While people come in: the way in, as large as the wall allows, the question, and who is there. Who is in already sees
 * the question and why the group works this way.
 */
export function QuestionWall() {
  const text = useText()
  const { question } = useActivity()
  const { phase } = usePhase()
  if (!isGathering(useMeeting())) {
    return (
      <Wall
        isQuestionShown
        panel={
          <>
            <WallTitle />
            <p className={walls.prompt}>{text(phase.words.participant)}</p>
          </>
        }
      >
        <h1 className={walls.calm} data-long={question.length > 60} dir="auto" translate="yes">
          <Breakable text={question} />
        </h1>
        <Why className={walls.prompt} />
      </Wall>
    )
  }
  return (
    <main className={styles.welcome}>
      <div className={styles.group}>
        <h1 className={styles.question} data-long={question.length > 90} dir="auto" translate="yes">
          <Breakable text={question} />
        </h1>
        <Arrivals size="wall" />
        <div className={styles.prompt}>
          <p>{text(phase.words.participant)}</p>
          <Why className={styles.why} />
        </div>
        <FirstHint surface="screen" />
      </div>
      <JoinSheet size="wall" />
    </main>
  )
}
