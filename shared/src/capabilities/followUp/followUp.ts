import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import { ACTION_TYPES, type Action, LIMITS } from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import { type Capability, NOTHING, type Who, without } from '../capability.ts'
import { agreedBefore } from './agreed-before.ts'

export type FollowUpUse = {
  readonly use: 'followUp'
  /** What is taken from the board, in this order; agreements when absent. */
  readonly takes?: readonly ('crossing' | 'question' | 'conclusion' | 'action' | 'change')[]
  /** The types of an agreement that are offered; an action or a question when absent. */
  readonly types?: readonly Action['type'][]
  /** Whether the group can say that nothing follows. */
  readonly mayBeNone?: true
  /** Everybody who takes part and the facilitator unless said otherwise. */
  readonly by?: readonly Who[]
}

export type FollowUpState = {
  actions: Record<string, Action>
  /** That nothing follows, by the phase in which the group said so. */
  nothing: Record<string, true>
}

const kinds = {
  'action.set': {
    action: id,
    card: z.union([z.literal(''), id]),
    across: z.optional(id),
    type: z.enum(ACTION_TYPES),
    text: line(LIMITS.text),
    owner: line(LIMITS.name),
    due: z.union([z.literal(''), z.iso.date()]),
  },
  'action.remove': { action: id },
  'action.none': { none: z.boolean() },
}

const EVERYBODY: readonly Who[] = ['participant', 'facilitator']

/** What comes of it: questions, actions and conclusions, about a card, about two that were crossed, or about all. */
export const followUp: Capability<'followUp', FollowUpState, typeof kinds, FollowUpUse, 'kept'> = {
  id: 'followUp',
  scope: 'activity',
  words: 'kept',
  initial: { actions: {}, nothing: {} },
  records: {
    actions: { each: { toAll: audience.action }, keep: 'ledger' },
    nothing: { each: { toAll: (entry) => entry }, keep: 'ledger' },
  },
  kinds,
  statements: {
    'action.set': {
      by: ({ by }) => by ?? EVERYBODY,
      refuses: ({ activity }, { over, action }) =>
        over !== undefined && activity.actions[action] ? 'undo.changed' : undefined,
      judge: ({ activity, method }, { action, card, across, type, text, owner, due }) => {
        if (!text) return 'card.empty'
        if (card !== '' && activity.cards[card]?.within !== null) return 'card.unknown'
        if (across !== undefined) {
          const [first, second] = [activity.cards[card], activity.cards[across]]
          if (!first || second?.within !== null) return 'card.unknown'
          const { crossing } = tableOf(method)
          if (!crossing?.from.includes(first.zone) || !crossing.with.includes(second.zone))
            return 'statement.notAllowed'
        }
        if (!activity.actions[action] && Object.keys(activity.actions).length >= LIMITS.actions)
          return 'limit.reached'
        const said: Action = { id: action, card, across: across ?? '', type, text, owner, due }
        const nothing = without(activity.nothing, activity.phase.id) as Record<string, true>
        return { ...activity, nothing, actions: { ...activity.actions, [action]: said } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'action.remove': {
      by: ({ by }) => by ?? EVERYBODY,
      judge: ({ activity }, { action }) => {
        if (!activity.actions[action]) return 'action.unknown'
        return { ...activity, actions: without(activity.actions, action) }
      },
      inverse: (before, { action }) => {
        const gone = before.actions[action]
        if (!gone) return []
        const { id: _id, across, ...said } = gone
        return [{ kind: 'action.set', action, ...said, ...(across === '' ? {} : { across }) }]
      },
      about: NOTHING,
      predict: 'untilShown',
    },
    'action.none': {
      by: ({ by, mayBeNone }) => (mayBeNone ? (by ?? EVERYBODY) : []),
      judge: ({ activity, phase }, { none }) => ({
        ...activity,
        nothing: none
          ? { ...activity.nothing, [phase.id]: true }
          : (without(activity.nothing, phase.id) as Record<string, true>),
      }),
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  // Where a meeting ends, what it agreed before is a next step as well.
  isDone: ({ meeting }, { id: here, actions, nothing, phase }, { mayBeNone }) =>
    Object.keys(actions).length > 0 ||
    nothing[phase.id] === true ||
    (mayBeNone === true && agreedBefore(meeting, here).length > 0),
}
