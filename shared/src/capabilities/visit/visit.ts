import * as audience from '../../audience.ts'
import { id, line } from '../../basis/fields.ts'
import { type Activity, LIMITS, type Meeting, type MemberId, type Time } from '../../meeting.ts'
import type { Description } from '../capability.ts'

/** Somebody looks on with a goal the group agreed to before (METHODS M11): they propose it, all who are here answer. */
export type VisitUse = {
  readonly use: 'visit'
  /** Here the goal is agreed; else the visit goes on. */
  readonly agrees?: true
  /** Minutes in which whoever looks on only listens, before they write anything down: advice, never a lock (D19). */
  readonly listens: number
}

/** Who looks on, with which goal, and since when. */
export type Visit = { member: MemberId; goal: string; since: Time }

export type VisitState = { visit: Visit | null }

const kinds = { 'visit.propose': { ask: id, goal: line(LIMITS.text) } }

export const visit: Description<'visit', VisitState, typeof kinds, VisitUse, 'kept'> = {
  id: 'visit',
  scope: 'activity',
  words: 'kept',
  initial: { visit: null },
  records: {
    visit: { to: 'everyone', keep: 'ledger', tell: (now) => now && (audience.visit(now) as Visit) },
  },
  kinds,
}

/** @returns the activity in which somebody's visit was agreed to, whatever lies on the table now; the last where there are several */
export function visitOf(meeting: Meeting, member: MemberId): Activity | undefined {
  return Object.values(meeting.activities)
    .filter(({ visit: now }) => now?.member === member)
    .reduce<Activity | undefined>(
      (last, one) => (last?.visit && one.visit && last.visit.since > one.visit.since ? last : one),
      undefined,
    )
}
