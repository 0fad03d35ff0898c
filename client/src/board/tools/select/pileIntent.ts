import type { Box } from '@kring/shared/ground/world'
import type { CardId } from '@kring/shared/meeting'
import { covered } from './covered.ts'

/** The card somebody holds another one above, and since when (ms of performance.now). */
export type PileIntent = { card: CardId; since: number }

/** A pile is never made by accident: a card is held above another for this long, ms. */
export const HELD = 300

/** How much of the smaller card the other one covers. */
const COVER = 0.5

/**
 * What somebody means with a card over others.
 * @param held where the card in the hand is
 * @param others where the cards are that it may be put together with; the topmost last
 * @returns the same intent as long as it stays above the same card; null above none
 */
export function aim(
  before: PileIntent | null,
  held: Box,
  others: Iterable<readonly [CardId, Box]>,
  now: number,
): PileIntent | null {
  let found: CardId | null = null
  let most = COVER
  for (const [card, box] of others) {
    const share = covered(held, box)
    if (share < most) continue
    most = share
    found = card
  }
  if (found === null) return null
  return before?.card === found ? before : { card: found, since: now }
}

/** @returns whether it was held there long enough. */
export function isMeant(intent: PileIntent | null, now: number): intent is PileIntent {
  return intent !== null && now - intent.since >= HELD
}
