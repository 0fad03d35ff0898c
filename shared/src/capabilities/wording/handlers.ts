import { LIMITS } from '../../meeting.ts'
import { type BroughtHandlers, HANDS, NOTHING, without } from '../capability.ts'
import {
  askedAbout,
  nextOrder,
  spokenOf,
  unheardIn,
  type Wording,
  type WordingState,
  type WordingUse,
  type wording,
  wordsOf,
} from './wording.ts'

const whereWorded = ({ words }: WordingUse) => (words ? HANDS : [])
const steering = ({ words }: WordingUse) => (words ? (['facilitator', 'screen'] as const) : [])
const whereAgreed = ({ agreedBy }: WordingUse) => (agreedBy === undefined ? [] : (['facilitator'] as const))

export const wordingHandlers: BroughtHandlers<'wording', typeof wording.kinds, WordingUse> = {
  of: 'wording',
  statements: {
    'wording.say': {
      by: whereWorded,
      judge: ({ activity }, { wording: id, text }) => {
        if (!text) return 'text.empty'
        const before = activity.wordings[id]
        if (!before && Object.keys(activity.wordings).length >= LIMITS.wordings) return 'limit.reached'
        if (before && before.texts.length >= LIMITS.versions) return 'limit.reached'
        if (before && wordsOf(before) === text) return activity
        const said: Wording = before
          ? { ...before, texts: [...before.texts, text] }
          : { id, order: nextOrder(activity), texts: [text], parked: false }
        return { ...activity, wordings: { ...activity.wordings, [id]: said } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'wording.middle': {
      by: steering,
      byGroup: 'leader',
      judge: ({ activity }, { wording: id }) => {
        const chosen = activity.wordings[id]
        if (!chosen) return 'item.unknown'
        const wordings = { ...activity.wordings, [id]: { ...chosen, parked: false } }
        return { ...activity, wordings, inMiddle: id }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'wording.park': {
      by: steering,
      byGroup: 'leader',
      judge: ({ activity }, { wording: id, parked }) => {
        const found = activity.wordings[id]
        if (!found) return 'item.unknown'
        return { ...activity, wordings: { ...activity.wordings, [id]: { ...found, parked } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'wording.hear': {
      by: whereAgreed,
      byGroup: 'leader',
      judge: ({ activity, use }, { need, text }) => {
        const rating = activity.ratings[use.agreedBy ?? '']
        if (!rating || rating.open) return 'wording.unasked'
        const { needs } = activity
        if (!text) return { ...activity, needs: without(needs, need) as WordingState['needs'] }
        if (!needs[need] && Object.keys(needs).length >= LIMITS.needs) return 'limit.reached'
        return { ...activity, needs: { ...needs, [need]: { id: need, rating: rating.number, text } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'wording.agree': {
      by: whereAgreed,
      byGroup: 'leader',
      // Each "not yet" is heard, or it is written down that the group goes on all the same. Where nobody is told whether
      // there is one, whoever leads says that they asked around.
      refuses: ({ activity, use }, { wording: id, note, asked }) => {
        const now = activity.wordings[id]
        const rating = now && askedAbout(activity, now, use.agreedBy ?? '')
        if (!rating || note !== '') return undefined
        if (!spokenOf(rating, now)) return asked ? undefined : 'wording.unasked'
        return unheardIn(activity, rating, now) > 0 ? 'wording.unheard' : undefined
      },
      judge: ({ activity, use }, { wording: id, note }) => {
        const now = activity.wordings[id]
        if (!now) return 'item.unknown'
        if (!askedAbout(activity, now, use.agreedBy ?? '')) return 'wording.unasked'
        // One at a time: the others are for later.
        const wordings = Object.values(activity.wordings).map((one) => [
          one.id,
          { ...one, parked: one.id !== id },
        ])
        return {
          ...activity,
          wordings: Object.fromEntries(wordings),
          agreedOn: { wording: id, text: wordsOf(now), note },
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  isDone: (_scene, activity, { agreedBy }) => agreedBy === undefined || activity.agreedOn !== null,
}
