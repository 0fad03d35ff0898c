import { type Card, dealtCard, unreadCards } from '@kring/shared/meeting'
import { heapOf } from '@kring/shared/methods/phases'
import { useMethod, useOfActivity } from '../../meeting/session.ts'

export type Dealt = {
  /** The card this turn is about. */
  card: Card
  /** How many wait with it, itself included. */
  left: number
}

/** @returns the card that lies before whoever's turn it is, where the holder does not choose one; else undefined. */
export function useDealt(): Dealt | undefined {
  const card = useOfActivity(dealtCard)
  const left = useOfActivity((activity) => unreadCards(activity).length)
  return card && { card, left }
}

/** @returns how many cards are still to come after the one this turn is about. */
export function useCardsToCome(): number {
  return useOfActivity((activity) =>
    Math.max(0, unreadCards(activity).length - (dealtCard(activity) ? 1 : 0)),
  )
}

/** @returns whether the cards of this activity are dealt one by one, also when none is left. */
export function useDeals(): boolean {
  return heapOf(useMethod()) !== undefined
}
