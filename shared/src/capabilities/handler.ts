import type { Context } from '../context.ts'
import type { Activity, Meeting, Member, MemberId } from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import type { Code } from '../protocol/codes.ts'
import type { Kind, StatementOf } from '../statement.ts'

/** What a handler of a statement about the meeting has before it; permission has been given. */
export type MeetingHearing = { meeting: Meeting; speaker: Member; context: Context }

/** What a handler of a statement about the current activity has before it; permission has been given. */
export type ActivityHearing = {
  meeting: Meeting
  activity: Activity
  method: Method
  /** Whose device speaks. */
  speaker: Member
  /** For whom it counts: the speaker, or the person they act for. */
  actor: MemberId
  context: Context
}

/** A handler returns what becomes of the meeting or activity, or the code why not. */
export type MeetingHandler<K extends Kind> = (
  hearing: MeetingHearing,
  statement: StatementOf<K>,
) => Meeting | Code
export type ActivityHandler<K extends Kind> = (
  hearing: ActivityHearing,
  statement: StatementOf<K>,
) => Activity | Code

export type MeetingKind =
  | 'member.rename'
  | 'member.remove'
  | 'member.away'
  | 'member.takesPart'
  | 'member.role'
  | 'seat.add'
  | 'door.set'
  | 'meeting.extend'
  | 'agenda.add'
  | 'agenda.go'
export type ActivityKind = Exclude<Kind, MeetingKind>

export type MeetingHandlers = { [K in MeetingKind]: MeetingHandler<K> }
export type ActivityHandlers = { [K in ActivityKind]: ActivityHandler<K> }

/** @returns a record without one key. */
export function without<T>(records: Record<string, T>, key: string): Record<string, T> {
  const { [key]: _gone, ...rest } = records
  return rest
}
