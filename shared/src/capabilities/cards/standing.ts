import type { Activity, Card, CardId } from '../../meeting.ts'

/** @returns the card that stands for this one on the board: itself, or the pile it came to lie in. */
export function standing(activity: Activity, id: CardId): Card | undefined {
  const card = activity.cards[id]
  return card?.within ? standing(activity, card.within) : card
}
