import { useText } from '../../words/useWords.ts'
import { FitText } from '../parts/FitText.tsx'
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
  const asked = text(phase.words.participant)
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
      <FitText as="h2" className={walls.calm} content={asked} most={7} least={3.8}>
        {asked}
      </FitText>
      <SharedPanel />
    </Wall>
  )
}
