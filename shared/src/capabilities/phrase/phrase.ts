import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'
import type { ItemId, RatingId } from '../rate/rating.ts'
import type { LevelId } from '../rate/scales.ts'

/** After everybody chose in private, the group says for each level what it stands for: of one item, in its own words. */
export type PhraseUse = {
  readonly use: 'phrase'
  /** The rating in which they chose. */
  readonly of: RatingId
  /** What is asked of each level, and what stands where nothing is said of it yet. */
  readonly asks: Readonly<Record<LevelId, { readonly ask: Words; readonly none: Words }>>
  /** What asks for the item a level is about. */
  readonly item: Words
  /** What stands there while people still choose. */
  readonly waits: Words
  /** The rating whose outcome stands there where nobody chose and nothing was said. */
  readonly otherwise?: RatingId
}

/** What a group says of one level. */
export type Phrase = {
  level: LevelId
  /** The item it is about. */
  item: ItemId
  text: string
  /** What it means for the question the group works on; empty as long as that is not said. */
  answers: string
}

export type PhraseState = { phrases: Record<LevelId, Phrase> }

const kinds = {
  'phrase.set': { level: id, item: id, text: line(LIMITS.text), answers: line(LIMITS.text) },
  'phrase.remove': { level: id },
}

export const phrase: Description<'phrase', PhraseState, typeof kinds, PhraseUse, 'kept'> = {
  id: 'phrase',
  scope: 'activity',
  words: 'kept',
  initial: { phrases: {} },
  records: { phrases: { keep: 'ledger', each: { toAll: audience.phrase } } },
  kinds,
}
