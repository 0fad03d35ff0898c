import type { Capability, Stateless } from '../capability.ts'
import type { RatingId } from '../rate/rating.ts'

/**
 * People look at something together: what they will be asked about, how far what they rated lies apart, or
 * how each option does by each criterion.
 */
export type LookUse = {
  readonly use: 'look'
  readonly at: 'items' | 'spread' | 'table'
  /** The rating it is about. */
  readonly of: RatingId
  /** In a table: the rating that says how much each of its rows counts. */
  readonly weights?: RatingId
}

/** Nothing is said of it. */
export const look: Capability<'look', Stateless, Record<never, never>, LookUse, 'none'> = {
  id: 'look',
  scope: 'activity',
  words: 'none',
  initial: {},
  records: {},
  kinds: {},
  statements: {},
}
