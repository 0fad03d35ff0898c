import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import { LIMITS, type MemberId } from '../../meeting.ts'
import type { Phase, UseId } from '../../methods/method.ts'
import { type Capability, NOTHING, without } from '../capability.ts'
import { isReceiving } from '../points/receiving.ts'

/** What anybody may let the group know at any moment: that they see it otherwise, or would go about it otherwise (METHODS §6). */
export const SIGNALS = ['differently', 'otherWay'] as const
export type SignalKind = (typeof SIGNALS)[number]

/** `by`: null where the phase shows no names. `thanked`: whoever leads went into it, and thanked for it. */
export type Signal = { id: string; kind: SignalKind; by: MemberId | null; thanked: boolean }

export type SignalState = {
  signals: Record<string, Signal>
  /** Whose it is, so that one can take one's own back: told to nobody else, as who made a card is not. */
  signalled: Record<string, MemberId>
}

const kinds = {
  'signal.raise': { signal: id, kindOf: z.enum(SIGNALS) },
  'signal.withdraw': { signal: id },
  'signal.close': { signal: id, thanked: z.boolean() },
}

/** What a phase is about in which each says how they are, asked by a question: there is nothing to see otherwise. */
const EACH_OWN: ReadonlySet<UseId> = new Set(['question', 'say', 'turns', 'recall'])

/** @returns whether there is something in a phase that somebody could see or go about otherwise */
export function isSignalMeant({ does }: Phase): boolean {
  if (isReceiving({ does })) return false
  // Where nothing is done but settle what is asked, that can be seen otherwise.
  return does.every(({ use }) => use === 'question') || does.some(({ use }) => !EACH_OWN.has(use))
}

/** In every phase of every method in which it means something; a thank-you stands until the phase is left. */
export const signal: Capability<'signal', SignalState, typeof kinds, undefined, 'none'> = {
  id: 'signal',
  scope: 'activity',
  words: 'none',
  always: () => true,
  initial: { signals: {}, signalled: {} },
  records: {
    signals: { keep: 'ledger', each: { toAll: audience.signal, unordered: true } },
    signalled: {
      keep: 'ledger',
      each: {
        // Who is without a device speaks up through a facilitator or the wall: those know it.
        toOne: (member, _id, { viewer, meeting }) => {
          const actsFor = viewer.role === 'screen' || viewer.role === 'facilitator'
          const isSeat = actsFor && meeting.members[member]?.seat === true
          return member === viewer.id || isSeat ? member : undefined
        },
      },
    },
  },
  kinds,
  statements: {
    'signal.raise': {
      by: ['participant'],
      refuses: ({ activity, phase, actor }, { kindOf }) => {
        if (!isSignalMeant(phase)) return 'statement.notAllowed'
        const own = Object.entries(activity.signalled).filter(([, member]) => member === actor)
        const isUp = own.some(([one]) => {
          const known = activity.signals[one]
          return known?.kind === kindOf && !known.thanked
        })
        return isUp ? 'signal.raised' : undefined
      },
      judge: ({ activity, phase, actor }, { signal: one, kindOf }) => {
        if (activity.signals[one]) return 'id.taken'
        if (Object.keys(activity.signals).length >= LIMITS.members) return 'limit.reached'
        const by = phase.pointing === 'named' ? actor : null
        const raised: Signal = { id: one, kind: kindOf, by, thanked: false }
        return {
          ...activity,
          signals: { ...activity.signals, [one]: raised },
          signalled: { ...activity.signalled, [one]: actor },
        }
      },
      inverse: (_before, { signal: one }) => [{ kind: 'signal.withdraw', signal: one }],
      about: NOTHING,
      predict: 'untilShown',
    },
    'signal.withdraw': {
      by: ['participant'],
      refuses: ({ activity, actor }, { signal: one }) =>
        activity.signalled[one] === actor ? undefined : 'signal.unknown',
      judge: ({ activity }, { signal: one }) =>
        activity.signals[one] ? withoutSignal(activity, one) : 'signal.unknown',
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'signal.close': {
      by: ['facilitator'],
      judge: ({ activity }, { signal: one, thanked }) => {
        const now = activity.signals[one]
        if (!now) return 'signal.unknown'
        if (!thanked) return withoutSignal(activity, one)
        return { ...activity, signals: { ...activity.signals, [one]: { ...now, thanked } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  leave: (_scene, activity) =>
    Object.values(activity.signals)
      .filter(({ thanked }) => thanked)
      .reduce((after, { id: one }) => withoutSignal(after, one), activity),
}

function withoutSignal<A extends SignalState>(activity: A, one: string): A {
  return {
    ...activity,
    signals: without(activity.signals, one) as SignalState['signals'],
    signalled: without(activity.signalled, one) as SignalState['signalled'],
  }
}
