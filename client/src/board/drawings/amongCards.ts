import { byLying, LAYERS, layerOf } from '@kring/shared/capabilities/arrange/order'
import type { Mark } from '@kring/shared/capabilities/draw/mark'
import type { Card, CardId } from '@kring/shared/meeting'

/** Drawings by where they lie: below all cards, above all, or between two, by the card that lies on them. */
export type AmongCards = {
  below: readonly Mark[]
  under: ReadonlyMap<CardId, readonly Mark[]>
  above: readonly Mark[]
}

const NONE: AmongCards['under'] = new Map()

/** @returns whether anything was brought out of the layer of its kind: else drawings lie below the cards, and ink above */
export function isMixed(cards: readonly Card[], marks: readonly Mark[]): boolean {
  return cards.some(({ layer }) => layer !== undefined) || marks.some(({ layer }) => layer !== undefined)
}

/**
 * @param cards that lie on the board, the lowest first; none where nothing lies between them
 * @param marks the lowest first
 */
export function amongCards(cards: readonly Card[], marks: readonly Mark[]): AmongCards {
  if (cards.length === 0) {
    const isAbove = (mark: Mark) => layerOf(mark) === LAYERS.ink
    return { below: marks.filter((mark) => !isAbove(mark)), under: NONE, above: marks.filter(isAbove) }
  }
  const under = new Map<CardId, Mark[]>()
  const above: Mark[] = []
  let next = 0
  for (const mark of marks) {
    let on = cards[next]
    while (on && byLying(on, mark) < 0) on = cards[++next]
    if (!on) above.push(mark)
    else under.set(on.id, [...(under.get(on.id) ?? []), mark])
  }
  const [lowest] = cards
  const below = (lowest && under.get(lowest.id)) ?? []
  if (lowest) under.delete(lowest.id)
  return { below, under, above }
}
