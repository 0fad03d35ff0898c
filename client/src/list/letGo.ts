import type { Card } from '@kring/shared/meeting'

/** What became of a card that was let go over nothing: it lies as before, or somebody else was there first. */
export type LetGo = 'cancel' | 'gone' | 'parked' | 'joined' | 'elsewhere'

/**
 * @param lifted the card as it was picked up
 * @param now the card as it lies, undefined when it is no longer there
 */
export function letGo(
  lifted: Pick<Card, 'zone'>,
  now: Pick<Card, 'zone' | 'within' | 'parked'> | undefined,
): LetGo {
  if (!now) return 'gone'
  if (now.parked) return 'parked'
  if (now.within !== null) return 'joined'
  return now.zone === lifted.zone ? 'cancel' : 'elsewhere'
}

/** @returns whether it is no longer in the list by itself: somebody took it out of the hand that holds it */
export function isTaken(what: LetGo): what is 'gone' | 'parked' | 'joined' {
  return what === 'gone' || what === 'parked' || what === 'joined'
}
