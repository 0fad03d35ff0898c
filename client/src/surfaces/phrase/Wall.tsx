import { useText } from '../../words/useWords.ts'
import type { WallProps } from '../parts/surfaceParts.ts'
import { usePhase } from '../parts/usePhase.ts'
import { Wall } from '../parts/Wall.tsx'
import { WallTitle } from '../parts/WallTitle.tsx'
import walls from '../parts/walls.module.css'
import { SeatAnswers } from '../rate/SeatAnswers.tsx'
import { Tally } from '../rate/Tally.tsx'
import { Phrases } from './Phrases.tsx'
import { usePhrases } from './usePhrases.ts'

/** While people choose for themselves how far they are; then strength and challenge side by side. */
export function PhraseWall({ panel, controls }: WallProps) {
  const text = useText()
  const { phase } = usePhase()
  const phrases = usePhrases()
  const open = phrases?.rating?.open ? phrases.rating : undefined
  return (
    <Wall
      panel={
        <>
          <WallTitle />
          {!open && <p className={walls.prompt}>{text(phase.words.participant)}</p>}
          {open && <Tally size="wall" />}
          {panel}
        </>
      }
      controls={
        <>
          {controls}
          {open && <SeatAnswers key={open.number} size="board" />}
        </>
      }
    >
      {open ? (
        <>
          <h2 className={walls.heading}>{text(phase.title)}</h2>
          <p className={walls.ask}>{text(phase.words.participant)}</p>
        </>
      ) : (
        <Phrases otherwise="wall" />
      )}
    </Wall>
  )
}
