import { useText } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import { CardToRead } from './ReadCards.tsx'
import { useReadCards } from './useReadCards.ts'

/** The card a group reads, large. */
export function ReadWall({ panel, controls }: WallProps) {
  const text = useText()
  const { phase } = usePhase()
  const [card] = useReadCards()
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {card && <p className={walls.prompt}>{text(phase.words.participant)}</p>}
          {panel}
        </>
      }
      controls={controls}
    >
      {card ? (
        <CardToRead card={card} size="wall" />
      ) : (
        <p className={walls.ask}>{text(phase.words.participant)}</p>
      )}
    </Wall>
  )
}
