import type { Card } from '@kring/shared/meeting'
import { useActivity } from '../../meeting/session.ts'

/** @returns the card that was moved in the turn under way, while there is room to say why. */
export function useLaid(): Card | undefined {
  const { turn, cards } = useActivity()
  return turn?.laid && cards[turn.laid.card]
}
