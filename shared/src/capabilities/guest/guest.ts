import * as audience from '../../audience.ts'
import type { Activity } from '../../meeting.ts'
import { usedNow } from '../../methods/phases.ts'
import type { Description } from '../capability.ts'

/** Somebody from outside may look on by a link: at these texts, and at nothing else. They say nothing. */
export type GuestUse = {
  readonly use: 'guest'
  /** All that a guest sees. */
  shows(activity: Activity): readonly string[]
}

/** Whether a link is open, and the how manieth it is: one that was withdrawn never opens again. */
export type GuestLink = { open: boolean; number: number }

export type GuestState = {
  /** Null before a link was ever made. */
  guest: GuestLink | null
}

const kinds = { 'guest.open': {}, 'guest.close': {} }

export const guest: Description<'guest', GuestState, typeof kinds, GuestUse, 'none'> = {
  id: 'guest',
  scope: 'activity',
  words: 'none',
  initial: { guest: null },
  records: {
    guest: {
      to: 'everyone',
      keep: 'ledger',
      tell: (link) => link && (audience.guestLink(link) as GuestLink),
    },
  },
  kinds,
}

/**
 * @param number of the link they came by
 * @returns all that a guest sees of an activity that lies on the table; undefined where their link is closed
 */
export function seenByGuest(activity: Activity, number: number): readonly string[] | undefined {
  const { guest: link } = activity
  const use = usedNow(activity, 'guest')
  return use && link?.open && link.number === number ? use.shows(activity) : undefined
}
