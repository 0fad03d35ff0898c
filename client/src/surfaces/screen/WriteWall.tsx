import { useActivity } from '../../meeting/session.tsx'
import { useText } from '../../words/useWords.ts'
import { useStage } from '../useStage.ts'
import { SeatWriters } from '../writing/SeatWriters.tsx'
import { WriteProgress } from '../writing/WriteProgress.tsx'
import { Wall } from './Wall.tsx'
import { WallTitle } from './WallTitle.tsx'
import styles from './walls.module.css'

/** Silence: the question, calm, and how many are ready. Who has no device writes here. */
export function WriteWall() {
  const text = useText()
  const { question } = useActivity()
  const { phase } = useStage()
  return (
    <Wall
      isQuestionShown
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
          <WriteProgress size="wall" />
        </>
      }
      controls={<SeatWriters size="board" />}
    >
      <h1 className={styles.calm} data-long={question.length > 90} dir="auto">
        {question}
      </h1>
    </Wall>
  )
}
