import { usedIn } from '@kring/shared/methods/phases'
import { usePhase } from '../parts/usePhase.ts'
import { MoveNote } from './MoveNote.tsx'

/** Why one moved a card in one's turn. Where all sort, the reason is asked among what else is said of cards. */
export function ReasonsNow() {
  const { phase } = usePhase()
  return usedIn(phase, 'sort') ? null : <MoveNote />
}

/** The same for a facilitator who takes part: after a turn of their own. */
export function ReasonsOwn() {
  const { phase } = usePhase()
  return usedIn(phase, 'move') ? <MoveNote /> : null
}
