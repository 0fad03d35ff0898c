import { stamp } from '../../basis/fields.ts'
import { type Capability, NOTHING } from '../capability.ts'

/** Whoever leads thanks the group, and says no more to what people say (METHODS M2). */
export type ThankUse = { readonly use: 'thank' }

export type ThankState = {
  /** By the stamp of the phase in which it was said. */
  thanks: Record<string, true>
}

const kinds = { 'thanks.give': { stamp } }

export const thank: Capability<'thank', ThankState, typeof kinds, ThankUse, 'none'> = {
  id: 'thank',
  scope: 'activity',
  words: 'none',
  initial: { thanks: {} },
  records: { thanks: { keep: 'ledger', each: { toAll: (entry) => entry } } },
  kinds,
  statements: {
    'thanks.give': {
      by: ['facilitator'],
      judge: ({ activity }, { stamp: at }) => {
        if (at !== activity.phase.stamp) return 'phase.moved'
        return { ...activity, thanks: { ...activity.thanks, [at]: true } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
}
