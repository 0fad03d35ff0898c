import type { Activity } from '../../meeting.ts'
import { type BroughtHandlers, NOTHING, without } from '../capability.ts'
import { rateUseOf } from '../rate/asked.ts'
import type { PhraseState, PhraseUse, phrase } from './phrase.ts'

export const phraseHandlers: BroughtHandlers<'phrase', typeof phrase.kinds, PhraseUse> = {
  of: 'phrase',
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

/** Whether the group said of each level what it stands for, and what that means for its question */
function isPhrased({ phrases }: Activity, { asks }: PhraseUse): boolean {
  return Object.keys(asks).every((level) => phrases[level]?.answers)
}
