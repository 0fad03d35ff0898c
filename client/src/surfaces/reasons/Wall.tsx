import { usedIn } from '@kring/shared/methods/phases'
import { usePhase } from '../parts/usePhase.ts'
import { SeatNoteButton } from './SeatNoteButton.tsx'

/** Why somebody without a device moved a card in their turn. */
export function ReasonsControls() {
  const { phase } = usePhase()
  return usedIn(phase, 'move') ? <SeatNoteButton /> : null
}
