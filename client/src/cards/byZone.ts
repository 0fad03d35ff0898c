import type { Activity, Card, ZoneId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { tableOf } from '@kring/shared/methods/table'

/** @returns these cards zone by zone, in the order of the method; zones without any are left out. */
export function byZone(
  method: Method,
  activity: Activity,
  cards: readonly Card[],
): { zone: ZoneId; cards: Card[] }[] {
  const asked = new Set(cards.map((card) => card.id))
  return tableOf(method)
    .ranking(activity)
    .map(({ zone, cards: here }) => ({ zone, cards: here.filter((card) => asked.has(card.id)) }))
    .filter((group) => group.cards.length > 0)
}
