import { countOf, type Rating } from '@kring/shared/capabilities/rate/rating'
import type { Card } from '@kring/shared/meeting'

/**
 * Which cards stay on a wall that has no room for all: one somebody is concerned about, or said "not yet" to, is what a
 * group talks about first, so it makes room last.
 * @param ranked the cards in the order in which they are shown
 * @param most how many find room, at least one
 */
export function roomFor(rating: Rating, ranked: readonly Card[], most: number): Card[] {
  const isDoubted = ({ id }: Card) => countOf(rating, id, 'concern') + countOf(rating, id, 'notYet') > 0
  const lasting = [...ranked.filter(isDoubted), ...ranked.filter((card) => !isDoubted(card))]
  const staying = new Set(lasting.slice(0, Math.max(1, most)))
  return ranked.filter((card) => staying.has(card))
}
