import { looksAlike } from './basis/name.ts'
import type { Language } from './basis/words.ts'
import { stepsOf } from './capabilities/steps/sequence.ts'
import type { Context } from './context.ts'
import { spread } from './ground/layout.ts'
import {
  type Activity,
  type Card,
  FACILITATOR,
  LIMITS,
  type Meeting,
  type MeetingId,
  type Member,
  type MemberId,
  newCard,
  SCREEN,
  SERVER,
  type Settings,
  type Time,
  type Turn,
} from './meeting.ts'
import type { Method, StartCard } from './methods/method.ts'
import { methodOf } from './methods/registry.ts'
import type { Code } from './protocol/codes.ts'

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
  /** `insteadOf`: who they say they were before, whose words stay with the device they were written on. */
  | { kind: 'member.join'; member: MemberId; name: string; insteadOf?: MemberId }
  /** Somebody without anything only they may know came in again, by their name. */
  | { kind: 'member.return'; member: MemberId }
  /** That was somebody else. */
  | { kind: 'member.part'; member: MemberId }
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
  const activity: Activity = {
    ...planned,
    order,
    version: method.version,
    opened: false,
    phase: { id: first.phase.id, round: first.round, stamp: 1, since: context.at, extra: 0 },
    readyCount: 0,
    turn: null,
    otherRounds: [],
    poll: null,
    chosen: null,
    spotlight: null,
    dealt: null,
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
  const start = method.startsWith?.(planned.settings) ?? []
  return start.length === 0 ? activity : withCards(activity, method, start)
}

/** @returns how many cards lie there when an activity begins: finding places for them takes time */
export function startCardsOf({ method, settings }: Pick<Planned, 'method' | 'settings'>): number {
  return methodOf(method)?.startsWith?.(settings).length ?? 0
}

/** Cards that are there from the beginning, on behalf of nobody in particular. */
function withCards(activity: Activity, method: Method, start: readonly StartCard[]): Activity {
  const cards = start.map(
    (card, index): Card => ({ ...newCard({ ...card, id: `start-${index + 1}` }), ...card }),
  )
  const ground = method.ground(activity.settings)
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

/** Opens a meeting: the agenda's first activity lies on the table in its first phase. */
export function openMeeting(event: ServerEvent & { kind: 'meeting.open' }, context: Context): Opened {
  const activities: Record<string, Activity> = {}
  for (const [order, planned] of event.activities.entries()) {
    const activity = newActivity(planned, order, context)
    if (!activity) return { ok: false, refused: 'body.invalid' }
    activities[planned.id] = { ...activity, opened: order === 0 }
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
export function welcome(
  meeting: Meeting,
  { member, name, insteadOf }: { member: MemberId; name: string; insteadOf?: MemberId },
): Opened {
  if (!meeting.doorOpen) return { ok: false, refused: 'door.closed' }
  const added = addMember(meeting, { ...newMember(member, name, 0), ...(insteadOf && { insteadOf }) })
  if (!added.ok || insteadOf === undefined) return added
  const activities = Object.fromEntries(
    Object.entries(added.meeting.activities).map(([id, one]) => [id, withPlaceOf(one, insteadOf, member)]),
  )
  return { ok: true, meeting: { ...added.meeting, activities } }
}

/** In the turns one stands where the other stood. */
function withPlaceOf(activity: Activity, before: MemberId, now: MemberId): Activity {
  const renamed = (members: MemberId[]) => members.map((one) => (one === before ? now : one))
  const place = (turn: Turn): Turn => ({
    ...turn,
    holder: turn.holder === before ? now : turn.holder,
    order: renamed(turn.order),
    waiting: renamed(turn.waiting),
    skipped: renamed(turn.skipped),
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
  return withMember(meeting, { ...member, returns: (member.returns ?? 0) + 1 })
}

/** Who came in as this person so far was somebody else. */
export function parted(meeting: Meeting, id: MemberId): Opened {
  const member = meeting.members[id]
  if (!member || member.gone || !member.returns) return { ok: false, refused: 'member.unknown' }
  return withMember(meeting, { ...member, parted: member.returns })
}

function withMember(meeting: Meeting, member: Member): Opened {
  return { ok: true, meeting: { ...meeting, members: { ...meeting.members, [member.id]: member } } }
}

/** Letters that tell people of one name apart; the first of them goes without. */
const LETTERS = [...'BCDEFGHIJKLMNOPQRSTUVWXYZ']

/**
 * @param self who already bears it
 * @returns the name, with a letter behind it when somebody present has the same
 */
export function ownName(meeting: Meeting, name: string, self?: MemberId): string {
  const taken = new Set(
    Object.values(meeting.members)
      .filter((member) => !member.gone && member.id !== self)
      .map((member) => folded(member.name)),
  )
  if (name === '' || !taken.has(folded(name))) return name
  const room = [...name]
    .slice(0, LIMITS.name - 2)
    .join('')
    .trimEnd()
  const free = LETTERS.map((letter) => `${room} ${letter}`).find((one) => !taken.has(folded(one)))
  return free ?? name
}

/** @returns those present with a device of their own who have this name, letters that tell them apart aside */
export function namesakes(meeting: Meeting, name: string): Member[] {
  const wanted = folded(name)
  const isSame = (one: string) => folded(one) === wanted || folded(one.replace(/ [A-Z]$/, '')) === wanted
  return Object.values(meeting.members).filter(
    (member) => !member.gone && !member.seat && member.role !== 'screen' && isSame(member.name),
  )
}

/** @returns a name as people compare it: capitals, accents and doubled spaces make no other name */
function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** Adds a member, in order of arrival, as long as the meeting can hold one more. */
export function addMember(meeting: Meeting, member: Member): Opened {
  const all = Object.values(meeting.members)
  if (!member.name) return { ok: false, refused: 'name.empty' }
  if (isFacilitatorsName(meeting, member.name)) return { ok: false, refused: 'name.taken' }
  // The server states things under a name of its own.
  if (meeting.members[member.id] || member.id === SERVER) return { ok: false, refused: 'card.idTaken' }
  const remembered = all.length < REMEMBERED ? meeting.members : withoutOneGone(meeting)
  if (all.filter((one) => !one.gone).length >= LIMITS.members || !remembered)
    return { ok: false, refused: 'meeting.full' }
  const order = 1 + all.reduce((last, one) => Math.max(last, one.order), -1)
  return {
    ok: true,
    meeting: {
      ...meeting,
      members: { ...remembered, [member.id]: { ...member, name: ownName(meeting, member.name), order } },
    },
  }
}

/** Members a meeting knows at most, those who are gone included. */
const REMEMBERED = 4 * LIMITS.members

/** @returns the members without the first who is gone and left nothing; undefined when there is nobody like that */
function withoutOneGone({ members, activities }: Meeting): Meeting['members'] | undefined {
  const hands = new Set<MemberId>()
  for (const { makers, ballots } of Object.values(activities)) {
    for (const id of Object.keys(ballots)) hands.add(id)
    for (const maker of Object.values(makers).flat()) hands.add(maker.member).add(maker.hand)
  }
  const found = Object.values(members).find(({ id, gone }) => gone && !hands.has(id))
  if (!found) return undefined
  const { [found.id]: _gone, ...others } = members
  return others
}

/** @returns whether somebody by this name would be taken for a facilitator. */
export function isFacilitatorsName(meeting: Meeting, name: string): boolean {
  return Object.values(meeting.members).some(
    (member) => member.role === 'facilitator' && !member.gone && looksAlike(member.name, name),
  )
}

/** @returns a participant with a device, in the room. */
export function newMember(id: MemberId, name: string, order: number): Member {
  return { id, name, role: 'participant', seat: false, takesPart: true, away: false, gone: false, order }
}
