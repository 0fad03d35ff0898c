import type { CardId } from '@kring/shared/meeting'

/** Cards that lay open on a board of this device. */
const open = new Set<CardId>()

/**
 * Says that a board shows a card that it did not show before. A board is made anew with most steps: what lay open on the
 * last one lies open on the next.
 * @param reveals whether the cards of this moment are being revealed
 * @returns whether it turns over
 */
export function turnsOver(card: CardId, reveals: boolean): boolean {
  const isNew = !open.has(card)
  open.add(card)
  return reveals && isNew
}
