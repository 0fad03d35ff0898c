import { useText } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import { SharedPanel } from './SharedNotes.tsx'

/** What is asked, large, and what people shared of what they wrote for themselves. */
export function ShareWall({ panel, controls }: WallProps) {
  const text = useText()
  const { phase } = usePhase()
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {panel}
        </>
      }
      controls={controls}
    >
      <h2 className={walls.calm} data-long>
        {text(phase.words.participant)}
      </h2>
      <SharedPanel />
    </Wall>
  )
}
