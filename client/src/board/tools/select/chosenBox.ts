import { arrangementOf } from '@kring/shared/ground/arrangement'
import type { Box } from '@kring/shared/ground/world'
import type { Activity, Card, CardId } from '@kring/shared/meeting'
import { boundsOf } from './aligned.ts'

/**
 * @param drawn where a card is drawn now; nothing while the board is not drawn yet, as when one comes back to it
 * @returns the box around cards, world units
 */
export function chosenBox(
  cards: readonly Card[],
  activity: Activity,
  drawn: (card: CardId) => Box | undefined,
): Box {
  const boxes = cards.map((card) => drawn(card.id))
  const known = boxes.filter((box) => box !== undefined)
  if (known.length === boxes.length) return boundsOf(known)
  const { boxOf } = arrangementOf(activity)
  return boundsOf(cards.map((card, index) => boxes[index] ?? boxOf(card)))
}
