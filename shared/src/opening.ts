import type { Language } from './basis/words.ts'
import { type CastOutcome, withPartsOf } from './capabilities/cast/cast.ts'
import type { OnlookerOutcome } from './capabilities/onlooker/onlooker.ts'
import { addMember, newMember, type Opened } from './capabilities/people/members.ts'
import type { Outcome } from './capabilities/rate/rating.ts'
import type { ReadyAgain } from './capabilities/ready/ready.ts'
import { emptySlices } from './capabilities/registry.ts'
import { stepsOf } from './capabilities/steps/sequence.ts'
import type { Context } from './context.ts'
import { spread } from './ground/layout.ts'
import { goesInGroups } from './groups.ts'
import {
  type Activity,
  type ActivityHead,
  type Card,
  type ComingRole,
  type Dividing,
  FACILITATOR,
  type Groups,
  type Meeting,
  type MeetingId,
  type Member,
  type MemberId,
  newCard,
  SCREEN,
  SERVER,
  type Time,
  type Turn,
  withActivity,
} from './meeting.ts'
import type { Method } from './methods/method.ts'
import { methodOf } from './methods/registry.ts'
import { type StartCard, tableOf } from './methods/table.ts'

/** How a group rated. */
export type RatingOutcome = { kind: 'rating.outcome'; activity: string; rating: number } & Outcome
/** What the server states because of what only its memory holds: counts, that all agreed or begin anew, and nobody's answer. */
export type Due = RatingOutcome | CastOutcome | ReadyAgain | OnlookerOutcome

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
      /** What an earlier meeting parked, to begin with; absent for nothing. */
      parked?: string[]
    }
  /**
   * `insteadOf`: who they say they were before, whose words stay with the device they were written on. `role`: absent for
   * everybody who comes in as a participant.
   */
  | { kind: 'member.join'; member: MemberId; name: string; insteadOf?: MemberId; role?: ComingRole }
  /** Somebody without anything only they may know came in again, by their name. */
  | { kind: 'member.return'; member: MemberId }
  /** That was somebody else. */
  | { kind: 'member.part'; member: MemberId }
  | { kind: 'code.set'; code: string }
  | Due

type JoinEvent = Extract<ServerEvent, { kind: 'member.join' }>

/** What the agenda says of an activity before it begins. */
export type Planned = Pick<ActivityHead, 'id' | 'method' | 'question' | 'settings' | 'minutes'> & {
  /** In how many groups it is to be done and how they are made, where somebody planned that. */
  groups?: Pick<Groups, 'count'> & { how: Dividing }
}

/**
 * @param order its place on the agenda
 * @returns an activity in its first phase, or undefined for a method we do not know
 */
export function newActivity(
  { groups, ...planned }: Planned,
  order: number,
  context: Context,
): Activity | undefined {
  const method = methodOf(planned.method)
  const first = method && stepsOf(method, planned.settings)[0]
  if (!method || !first) return undefined
  const activity: Activity = {
    ...planned,
    order,
    version: method.version,
    opened: false,
    ...(groups && goesInGroups(method) && { groups: { ...groups, state: 'planned' } }),
    phase: { id: first.phase.id, round: first.round, stamp: 1, since: context.at, extra: 0 },
    ...emptySlices(),
  }
  const start = tableOf(method).startsWith?.(planned.settings) ?? []
  return start.length === 0 ? activity : withCards(activity, method, start)
}

/** Cards that are there from the beginning, on behalf of nobody in particular. */
function withCards(activity: Activity, method: Method, start: readonly StartCard[]): Activity {
  const cards = start.map(
    (card, index): Card => ({ ...newCard({ ...card, id: `start-${index + 1}` }), ...card }),
  )
  const ground = tableOf(method).ground(activity.settings)
  let table: Activity = {
    ...activity,
    cards: Object.fromEntries(cards.map((card) => [card.id, card])),
    makers: Object.fromEntries(cards.map(({ id }) => [id, [{ member: SERVER, hand: SERVER }]])),
  }
  for (const zone of new Set(cards.map((card) => card.zone))) {
    const here = cards.filter((card) => card.zone === zone).map((card) => card.id)
    table = { ...table, cards: spread(table, ground, zone, here) }
  }
  return table
}

/** @returns how many cards lie there when an activity begins: finding places for them takes time */
export function startCardsOf({ method: id, settings }: Pick<Planned, 'method' | 'settings'>): number {
  const method = methodOf(id)
  return (method && tableOf(method).startsWith?.(settings).length) ?? 0
}

/** Opens a meeting: the agenda's first activity lies on the table in its first phase. */
export function openMeeting(event: ServerEvent & { kind: 'meeting.open' }, context: Context): Opened {
  const activities: Record<string, Activity> = {}
  for (const [order, planned] of event.activities.entries()) {
    const activity = newActivity(planned, order, context)
    if (!activity) return { ok: false, refused: 'body.invalid' }
    activities[planned.id] =
      order === 0
        ? { ...activity, opened: true, onTable: { since: context.at, spent: 0 } }
        : { ...activity, opened: false }
  }
  if (event.parked) Object.assign(activities, withParked(activities, event.parked))
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

/**
 * What was parked before lies on the list of the first activity that keeps one, by nobody in particular. Where none does it
 * waits at the first of all, so that it is not lost to one that comes later.
 */
function withParked(
  activities: Record<string, Activity>,
  parked: readonly string[],
): Record<string, Activity> {
  const all = Object.values(activities)
  const first = all.find(({ method }) => methodOf(method)?.keep === 'meeting') ?? all[0]
  if (!first) return {}
  const things = parked.map((text, order) => ({ id: `earlier-${order + 1}`, text, order }))
  const byNobody = [{ member: SERVER, hand: SERVER }]
  return {
    [first.id]: {
      ...first,
      parkingList: Object.fromEntries(things.map((thing) => [thing.id, thing])),
      makers: { ...first.makers, ...Object.fromEntries(things.map(({ id }) => [id, byNobody])) },
    },
  }
}

/** Somebody comes in through the open door. */
export function welcome(
  meeting: Meeting,
  { member, name, insteadOf, role }: Pick<JoinEvent, 'member' | 'name' | 'insteadOf' | 'role'>,
): Opened {
  if (!meeting.doorOpen) return { ok: false, refused: 'door.closed' }
  const group = meeting.members[insteadOf ?? '']?.group
  const added = addMember(meeting, {
    ...newMember(member, name, 0),
    ...(insteadOf && { insteadOf }),
    ...(group && { group }),
    ...(role && { role }),
    ...(role === 'visitor' && { takesPart: false }),
  })
  if (!added.ok || insteadOf === undefined) return added
  const standsIn = inPlaceOf(added.meeting, insteadOf, member)
  const before = standsIn.members[insteadOf]
  return before ? withMember(standsIn, { ...before, away: true }) : { ok: true, meeting: standsIn }
}

/**
 * A meeting that was prepared begins when people are there: until the group takes its first step or somebody of it
 * lays or draws something, whoever comes in moves the beginning.
 */
export function gathered(meeting: Meeting, at: Time): Meeting {
  const here = meeting.activities[meeting.current]
  if (!here?.onTable || here.onTable.spent > 0 || here.phase.stamp > 1) return meeting
  if (Object.values(meeting.activities).some(({ id, opened }) => opened && id !== here.id)) return meeting
  const isWorked = Object.values(here.makers)
    .flat()
    .some(({ member }) => meeting.members[member]?.role === 'participant')
  if (isWorked) return meeting
  return withActivity(meeting, { ...here, onTable: { since: at, spent: 0 } })
}

/** In every activity one stands where the other stood. */
function inPlaceOf(meeting: Meeting, before: MemberId, now: MemberId): Meeting {
  const activities = Object.fromEntries(
    Object.entries(meeting.activities).map(([id, one]) => [id, withPlaceOf(one, before, now)]),
  )
  return { ...meeting, activities }
}

/** In the turns one stands where the other stood, and plays their parts. */
function withPlaceOf(given: Activity, before: MemberId, now: MemberId): Activity {
  const activity = withPartsOf(given, before, now)
  const renamed = (members: MemberId[]) => members.map((one) => (one === before ? now : one))
  const place = (turn: Turn): Turn => ({
    ...turn,
    holder: turn.holder === before ? now : turn.holder,
    order: renamed(turn.order),
    waiting: renamed(turn.waiting),
    skipped: renamed(turn.skipped),
    ...(turn.later && { later: renamed(turn.later) }),
  })
  if (!activity.turn) return activity
  // Whoever had their turn had it: what they moved stays theirs, and can be taken back.
  return { ...activity, turn: place(activity.turn), otherRounds: activity.otherRounds.map(place) }
}

/** Somebody is in again, by their name: what they may do they may still. */
export function cameBack(meeting: Meeting, id: MemberId): Opened {
  const member = meeting.members[id]
  if (!member || member.gone) return { ok: false, refused: 'member.unknown' }
  if (!meeting.doorOpen) return { ok: false, refused: 'door.closed' }
  return withMember(meeting, { ...member, returns: (member.returns ?? 0) + 1, away: false })
}

/**
 * Who came in as this person so far was somebody else. Who came in instead of another, and was not that one, gives the
 * place back and is somebody from now on who has just come.
 */
export function parted(meeting: Meeting, id: MemberId): Opened {
  const member = meeting.members[id]
  const before = meeting.members[member?.insteadOf ?? '']
  if (member && !member.gone && before && !before.gone) {
    const { insteadOf: _, ...apart } = member
    const back = withMember(inPlaceOf(meeting, id, before.id), apart)
    return withMember(back.meeting, { ...before, away: false })
  }
  if (!member || member.gone || !member.returns) return { ok: false, refused: 'member.unknown' }
  return withMember(meeting, { ...member, parted: member.returns })
}

function withMember(meeting: Meeting, member: Member): Opened & { ok: true } {
  return { ok: true, meeting: { ...meeting, members: { ...meeting.members, [member.id]: member } } }
}
