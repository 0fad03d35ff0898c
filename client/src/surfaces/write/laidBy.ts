import type { Activity, Card, MemberId } from '@kring/shared/meeting'

/** @returns this person's cards that lie on the board already */
export function laidBy({ cards, makers }: Activity, writer: MemberId): Card[] {
  return Object.values(cards).filter(
    (card) => card.pile.length === 0 && makers[card.id]?.some(({ member }) => member === writer),
  )
}
