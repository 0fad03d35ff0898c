import { ids } from '../../basis/fields.ts'
import { LIMITS, type ZoneId } from '../../meeting.ts'
import type { Description, Stateless } from '../capability.ts'
import { colourSchema } from '../draw/mark.ts'
import { placesOf } from './place.ts'

/** Everybody with hands on the board moves cards, and gives them colours. */
export type SortUse = {
  readonly use: 'sort'
  /** Only these zones are worked on; all of them when absent. */
  readonly zones?: readonly ZoneId[]
  /** How many cards and piles a group can still oversee, where it sorts towards that. */
  readonly clusters?: number
  /** Whether cards may be taken off the board. */
  readonly removes?: true
}

const kinds = {
  'cards.place': { places: placesOf },
  'cards.remove': { cards: ids(LIMITS.perStatement) },
  'cards.colour': { cards: ids(LIMITS.perStatement), colour: colourSchema },
}

export const sort: Description<'sort', Stateless, typeof kinds, SortUse, 'kept'> = {
  id: 'sort',
  scope: 'activity',
  words: 'kept',
  initial: {},
  records: {},
  kinds,
}
