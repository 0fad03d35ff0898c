import { type BroughtHandlers, HANDS, NOTHING, without } from '../capability.ts'
import { isMaker, isTaken } from '../ids.ts'
import { type ArgueState, type ArgueUse, type Argument, type argue, oneSided } from './argue.ts'

/** More than a group reads of all its options together. */
const MOST = 120

export const argueHandlers: BroughtHandlers<'argue', typeof argue.kinds, ArgueUse> = {
  of: 'argue',
  statements: {
    'argument.set': {
      by: HANDS,
      judge: ({ activity, use, actor, speaker }, { argument, card, side, text, order: at }) => {
        if (!text) return 'text.empty'
        if (!use.about(activity).some((one) => one.id === card)) return 'card.unknown'
        const before = activity.arguments[argument]
        // METHODS §14.11: nobody changes what somebody else said.
        if (before && !isMaker(activity.makers[argument], actor)) return 'card.notYours'
        if (!before && isTaken(activity, argument)) return 'id.taken'
        const all = Object.values(activity.arguments)
        if (!before && all.length >= MOST) return 'limit.reached'
        const last = 1 + all.reduce((most, one) => Math.max(most, one.order), -1)
        const order = before?.order ?? Math.min(at ?? last, last)
        const said: Argument = { id: argument, card, side, text, order }
        const makers = before
          ? activity.makers
          : { ...activity.makers, [argument]: [{ member: actor, hand: speaker.id }] }
        return { ...activity, makers, arguments: { ...activity.arguments, [argument]: said } }
      },
      inverse: (before, { argument }) => {
        const was = before.arguments[argument]
        return was ? [setAgain(was)] : [{ kind: 'argument.remove', argument }]
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'argument.remove': {
      by: HANDS,
      judge: ({ activity, actor, speaker }, { argument }) => {
        if (!activity.arguments[argument]) return 'item.unknown'
        const isOwn = isMaker(activity.makers[argument], actor)
        if (!isOwn && speaker.role !== 'facilitator') return 'card.notYours'
        return {
          ...activity,
          arguments: without(activity.arguments, argument) as ArgueState['arguments'],
          makers: without(activity.makers, argument) as typeof activity.makers,
        }
      },
      inverse: (before, { argument }) => {
        const gone = before.arguments[argument]
        return gone ? [setAgain(gone)] : []
      },
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  // METHODS M14: reasons before votes, and on both sides of each option.
  isDone: (_scene, activity, use) => {
    const cards = use.about(activity)
    return cards.length > 0 && oneSided(activity, cards).length === 0
  },
}

function setAgain({ id: argument, ...said }: Argument) {
  return { kind: 'argument.set', argument, ...said } as const
}
