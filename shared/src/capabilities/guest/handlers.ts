import { usedNow } from '../../methods/phases.ts'
import { type BroughtHandlers, NOTHING } from '../capability.ts'
import type { GuestUse, guest } from './guest.ts'

export const guestHandlers: BroughtHandlers<'guest', typeof guest.kinds, GuestUse> = {
  of: 'guest',
  statements: {
    // Everybody reads it before anything is sent to anybody: a link opens with this statement, and not before.
    'guest.open': {
      by: ['facilitator'],
      judge: ({ activity }) =>
        activity.guest?.open
          ? activity
          : { ...activity, guest: { open: true, number: (activity.guest?.number ?? 0) + 1 } },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
    'guest.close': {
      by: ['facilitator'],
      judge: ({ activity }) =>
        activity.guest?.open ? { ...activity, guest: { ...activity.guest, open: false } } : 'guest.closed',
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  // A link lives no longer than the steps in which a guest looks on.
  settle: (_scene, _before, activity) => {
    if (!activity.guest?.open || usedNow(activity, 'guest')) return activity
    return { ...activity, guest: { ...activity.guest, open: false } }
  },
}
