import { usedIn } from '@kring/shared/methods/phases'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns what a round leads to: what its phase asks of all, a look at the board, or where nothing was moved only thanks */
export function useAfterRound(): string {
  const t = useWords()
  const text = useText()
  const { phase } = usePhase()
  const after = usedIn(phase, 'turns')?.after
  if (after) return text(after)
  return t(usedIn(phase, 'move') ? 'surfaces.turn.everyoneWhy' : 'surfaces.turn.everyoneSpoke')
}
