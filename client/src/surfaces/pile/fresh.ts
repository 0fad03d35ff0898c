import type { Activity, Card, CardId } from '@kring/shared/meeting'

type Names = ReadonlyMap<CardId, string>

/** @returns the piles that were made, and the cards that were renamed, in the phase an activity is in, with their names */
export function namesOf({ cards, phase }: Activity): Names {
  const named = (card: Card) =>
    card.within === null && card.changedAt === phase.stamp && (card.pile.length > 0 || card.original !== null)
  return new Map(Object.values(cards).flatMap((card) => (named(card) ? [[card.id, card.label]] : [])))
}

/** @returns which of them are new, or go by another name than before */
export function freshNames(before: Names, now: Names): CardId[] {
  return [...now].flatMap(([id, label]) => (before.get(id) === label ? [] : [id]))
}
