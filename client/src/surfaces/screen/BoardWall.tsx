import { useText } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { useStage } from '../useStage.ts'
import { Wall } from './Wall.tsx'
import { WallTitle } from './WallTitle.tsx'
import styles from './walls.module.css'

/** The board itself, in everybody's reach: what the group is doing, and hands on the wall do it too. */
export function BoardWall() {
  const text = useText()
  const { phase } = useStage()
  return (
    <Wall
      isBoard
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
        </>
      }
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
