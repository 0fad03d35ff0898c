import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import type { Description } from '../capability.ts'
import type { RatingId } from '../rate/rating.ts'

/**
 * People tell by what they see what they answered, where they differ most. Whoever leads counts what is told; who told
 * it is not said.
 */
export type PracticesUse = {
  readonly use: 'practices'
  /** The rating it is about; examples people gave there count as well. */
  readonly of: RatingId
  /** How many practices there are of each group of items before people go on. */
  readonly least: number
}

/** How many practices were told aloud. */
export type Told = { count: number }
export type PracticesState = {
  /** By the group of items they are about. */
  told: Record<string, Told>
}

/** More than a round can hold. */
const MOST = 99

const kinds = {
  'practices.count': { group: id, count: z.int().check(z.minimum(0), z.maximum(MOST)) },
}

export const practices: Description<'practices', PracticesState, typeof kinds, PracticesUse, 'none'> = {
  id: 'practices',
  scope: 'activity',
  words: 'none',
  initial: { told: {} },
  records: { told: { keep: 'ledger', each: { toAll: audience.practices } } },
  kinds,
}
