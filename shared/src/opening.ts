import type { Code } from './codes.ts'
import type { Context } from './context.ts'
import { stepsOf } from './course.ts'
import {
  type Activity,
  FACILITATOR,
  LIMITS,
  type Meeting,
  type MeetingId,
  type Member,
  type MemberId,
  SCREEN,
  type Settings,
  type Time,
} from './meeting.ts'
import { methodOf } from './methods/registry.ts'
import type { Language } from './words.ts'

/** What the server itself states. Ids, codes and clocks come from it; judging them is the referee's. */
export type ServerEvent =
  | {
      kind: 'meeting.open'
      id: MeetingId
      title: string
      language: Language
      code: string
      expiresAt: Time
      /** The facilitator's name. */
      name: string
      activities: Planned[]
    }
  | { kind: 'member.join'; member: MemberId; name: string }
  | { kind: 'code.set'; code: string }

type Opened = { ok: true; meeting: Meeting } | { ok: false; refused: Code }

/** What the agenda says of an activity before it begins. */
export type Planned = { id: string; method: string; question: string; settings: Settings }

/**
 * @param order its place on the agenda
 * @returns an activity in its first phase, or undefined for a method we do not know
 */
export function newActivity(planned: Planned, order: number, context: Context): Activity | undefined {
  const method = methodOf(planned.method)
  const first = method && stepsOf(method, planned.settings)[0]
  if (!method || !first) return undefined
  return {
    ...planned,
    order,
    version: method.version,
    phase: { id: first.phase.id, round: first.round, stamp: 1, since: context.at, extra: 0 },
    readyCount: 0,
    turn: null,
    otherRounds: [],
    poll: null,
    chosen: null,
    spotlight: null,
    cards: {},
    proposals: {},
    moves: {},
    actions: {},
    marks: {},
    marked: 0,
    drafts: {},
    makers: {},
    ready: {},
    ballots: {},
  }
}

/** Opens a meeting: the agenda's first activity lies on the table in its first phase. */
export function openMeeting(event: ServerEvent & { kind: 'meeting.open' }, context: Context): Opened {
  const activities: Record<string, Activity> = {}
  for (const [order, planned] of event.activities.entries()) {
    const activity = newActivity(planned, order, context)
    if (!activity) return { ok: false, refused: 'body.invalid' }
    activities[planned.id] = activity
  }
  const current = event.activities[0]?.id
  if (!current) return { ok: false, refused: 'body.invalid' }
  const meeting: Meeting = {
    id: event.id,
    title: event.title,
    language: event.language,
    createdAt: context.at,
    expiresAt: event.expiresAt,
    code: event.code,
    doorOpen: true,
    current,
    members: {
      [FACILITATOR]: { ...newMember(FACILITATOR, event.name, 0), role: 'facilitator', takesPart: false },
      [SCREEN]: { ...newMember(SCREEN, '', 1), role: 'screen', takesPart: false },
    },
    activities,
  }
  return { ok: true, meeting }
}

/** Somebody comes in through the open door. */
export function welcome(meeting: Meeting, event: { member: MemberId; name: string }): Opened {
  if (!meeting.doorOpen) return { ok: false, refused: 'door.closed' }
  return addMember(meeting, newMember(event.member, event.name, 0))
}

/** Adds a member, in order of arrival, as long as the meeting can hold one more. */
export function addMember(meeting: Meeting, member: Member): Opened {
  const all = Object.values(meeting.members)
  if (!member.name) return { ok: false, refused: 'name.empty' }
  if (meeting.members[member.id]) return { ok: false, refused: 'card.idTaken' }
  if (all.filter((one) => !one.gone).length >= LIMITS.members || all.length >= 4 * LIMITS.members) {
    return { ok: false, refused: 'meeting.full' }
  }
  return {
    ok: true,
    meeting: { ...meeting, members: { ...meeting.members, [member.id]: { ...member, order: all.length } } },
  }
}

/** @returns a participant with a device, in the room. */
export function newMember(id: MemberId, name: string, order: number): Member {
  return { id, name, role: 'participant', seat: false, takesPart: true, away: false, gone: false, order }
}
