import { id } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import type { Description } from '../capability.ts'
import type { ItemId, RatingId } from '../rate/rating.ts'

/** Of what people chose among in private, one is what the group works on from here: whoever leads says which. */
export type TopicUse = {
  readonly use: 'topic'
  /** The rating in which they chose. */
  readonly of: RatingId
  /** What such a thing is called. */
  readonly title: Words
  /** What stands there as long as nobody said which. */
  readonly none: Words
}

export type TopicState = { topic: ItemId | null }

const kinds = { 'topic.set': { item: id } }

export const topic: Description<'topic', TopicState, typeof kinds, TopicUse, 'none'> = {
  id: 'topic',
  scope: 'activity',
  words: 'none',
  initial: { topic: null },
  records: { topic: { to: 'everyone', keep: 'ledger' } },
  kinds,
}
