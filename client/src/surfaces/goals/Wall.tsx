import { useText } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import { GoalList } from './Goals.tsx'

/** The goals, for all to read. */
export function GoalsWall({ panel, controls }: WallProps) {
  const text = useText()
  const { phase } = usePhase()
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          <p className={walls.prompt}>{text(phase.words.participant)}</p>
          {panel}
        </>
      }
      controls={controls}
    >
      <GoalList size="wall" />
    </Wall>
  )
}
