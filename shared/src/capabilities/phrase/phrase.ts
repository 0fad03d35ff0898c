import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, LIMITS } from '../../meeting.ts'
import { type Capability, NOTHING, without } from '../capability.ts'
import { rateUseOf } from '../rate/asked.ts'
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

export const phrase: Capability<'phrase', PhraseState, typeof kinds, PhraseUse, 'kept'> = {
  id: 'phrase',
  scope: 'activity',
  words: 'kept',
  initial: { phrases: {} },
  records: { phrases: { keep: 'ledger', each: { toAll: audience.phrase } } },
  kinds,
  statements: {
    'phrase.set': {
      by: ['participant', 'facilitator'],
      // What others said since is not written over by who takes back that they removed it.
      refuses: ({ activity }, { over, level }) =>
        over !== undefined && activity.phrases[level] ? 'undo.changed' : undefined,
      judge: ({ activity, use }, { level, item, text, answers }) => {
        const asked = rateUseOf(activity, use.of)
        // As long as people choose for themselves, nobody says what the group chose.
        if (!asked || activity.ratings[use.of]?.open !== false) return 'statement.notAllowed'
        if (!Object.hasOwn(use.asks, level)) return 'statement.invalid'
        const isAsked = asked.items?.(activity).some(({ items }) => items.some((one) => one.id === item))
        if (!isAsked) return 'item.unknown'
        if (!text) return 'text.empty'
        return { ...activity, phrases: { ...activity.phrases, [level]: { level, item, text, answers } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'phrase.remove': {
      by: ['participant', 'facilitator'],
      judge: ({ activity }, { level }) =>
        activity.phrases[level]
          ? { ...activity, phrases: without(activity.phrases, level) as PhraseState['phrases'] }
          : 'item.unknown',
      inverse: (before, { level }) => {
        const gone = before.phrases[level]
        return gone ? [{ kind: 'phrase.set', ...gone }] : []
      },
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  isDone: (_scene, activity, use) => isPhrased(activity, use),
}

/** @returns whether the group said of each level what it stands for, and what that means for its question */
export function isPhrased({ phrases }: Activity, { asks }: PhraseUse): boolean {
  return Object.keys(asks).every((level) => phrases[level]?.answers)
}
