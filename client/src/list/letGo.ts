import type { Card } from '@kring/shared/meeting'

/** What became of a card that was let go over nothing: it lies as before, or somebody else was there first. */
export type LetGo = 'cancel' | 'gone' | 'joined' | 'elsewhere'

/**
 * @param lifted the card as it was picked up
 * @param now the card as it lies, undefined when it is no longer there
 */
export function letGo(lifted: Pick<Card, 'zone'>, now: Pick<Card, 'zone' | 'within'> | undefined): LetGo {
  if (!now) return 'gone'
  if (now.within !== null) return 'joined'
  return now.zone === lifted.zone ? 'cancel' : 'elsewhere'
}
