import { useText } from '../../words/useWords.ts'
import { LazyBoard } from '../LazyBoard.tsx'
import { SortWall, SortWallControls } from '../sorting/SortWall.tsx'
import { useStage } from '../useStage.ts'
import { Wall } from './Wall.tsx'
import { WallTitle } from './WallTitle.tsx'
import styles from './walls.module.css'

/** Everybody sorts, also by hand at the wall: what is asked of the cards, and how many still wait for it. */
export function SortingWall() {
  const text = useText()
  const { phase } = useStage()
  return (
    <Wall
      isBoard
      panel={
        <>
          <WallTitle />
          <p className={styles.prompt}>{text(phase.words.participant)}</p>
          <SortWall />
        </>
      }
      controls={<SortWallControls />}
    >
      <LazyBoard mode="screen" />
    </Wall>
  )
}
