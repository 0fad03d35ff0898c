import type { Capability, Stateless } from '../capability.ts'
import type { RatingId } from '../rate/rating.ts'

/** People look at something together: what they will be asked about, or how far what they rated lies apart. */
export type LookUse = {
  readonly use: 'look'
  readonly at: 'items' | 'spread'
  /** The rating it is about. */
  readonly of: RatingId
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
