import type { Card, CardId } from '@kring/shared/meeting'
import { useMemo, useState } from 'react'
import { useOfActivity } from '../../meeting/session.ts'

export type Picked = {
  ids: ReadonlySet<CardId>
  /** Those that still lie on the board, in the order in which they were picked. */
  cards: Card[]
  toggle(card: CardId): void
  /** Picks these and no others. */
  choose(cards: readonly CardId[]): void
  clear(): void
}

/** @returns cards somebody picks on this device, before anything is said about them. */
export function usePicked(): Picked {
  const [picked, setPicked] = useState<ReadonlySet<CardId>>(new Set())
  const cards = useOfActivity(
    (activity) =>
      [...picked].flatMap((id) => activity.cards[id] ?? []).filter((card) => card.within === null),
    isSameList,
  )
  return useMemo(
    () => ({
      ids: new Set(cards.map((card) => card.id)),
      cards,
      toggle: (card) =>
        setPicked((before) => {
          const after = new Set(before)
          if (!after.delete(card)) after.add(card)
          return after
        }),
      choose: (cards) => setPicked(new Set(cards)),
      clear: () => setPicked(new Set()),
    }),
    [cards],
  )
}

function isSameList(before: readonly Card[], now: readonly Card[]): boolean {
  return before.length === now.length && before.every((card, index) => card === now[index])
}
