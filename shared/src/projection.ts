import type { Collection } from './audience.ts'
import * as told from './audience.ts'
import type { Json } from './basis/json.ts'
import { canHandBack } from './capabilities/turns/turns.ts'
import {
  type Activity,
  activeMembers,
  type Maker,
  type Meeting,
  type Member,
  type MemberId,
  type Move,
  type Turn,
} from './meeting.ts'

/** `meeting`, `member/<id>`, `activity/<id>`, or `activity/<id>/<collection>/<id>`. */
export type Key = string
export type Records = Record<Key, Json>

/** What is told of one record, or undefined when it is not for whoever asks. */
type ToAll<C extends Collection> = (value: Activity[C][string]) => unknown
type ToOne<C extends Collection> = (
  value: Activity[C][string],
  key: string,
  viewer: Member,
  meeting: Meeting,
  activity: Activity,
) => unknown

/**
 * Who may know what of the records of an activity (METHODS §14.1, 3, 4, 5). What is not for everyone never enters the
 * board; it reaches only the notebooks of those it is for. Four places decide what is hidden: which fields are told at
 * all (audience.ts), to whom (here), what of presence (presence.ts), and what a closed poll shows (hearing/weighing.ts).
 */
const AUDIENCE: { readonly [C in Collection]: { toAll?: ToAll<C>; toOne?: ToOne<C> } } = {
  cards: { toAll: told.card },
  proposals: { toAll: told.proposal },
  actions: { toAll: told.action },
  marks: { toAll: told.mark },
  // That a card was moved shows on the board; who moved it shows nowhere. So all read the reasons, and nothing with
  // which one could be lined up with a turn; of a move without a reason, which would tell how many hands there were,
  // only its maker knows.
  moves: {
    toAll: (move) => (move.note === '' ? undefined : told.reason(move)),
    toOne: (move, id, viewer, _meeting, activity) =>
      isMaker(activity.makers[id], viewer.id) ? told.ownMove(move) : undefined,
  },
  drafts: {
    toOne: (draft, id, viewer, _meeting, activity) =>
      isMaker(activity.makers[id], viewer.id) ? told.draft(draft) : undefined,
  },
  makers: {
    toOne: (makers, _id, viewer) => {
      const own = makers.filter((maker) => isTheirs(maker, viewer.id)).map(told.maker)
      if (own.length === 0) return undefined
      // That there are others is needed to judge; who, how many, and in which order is not.
      return own.length < makers.length ? [...own, { member: '', hand: '' }] : own
    },
  },
  ready: {
    toOne: (ready, member, viewer, meeting) => {
      const theirOwn = member === viewer.id
      const actsFor = viewer.role === 'screen' && meeting.members[member]?.seat === true
      return theirOwn || actsFor || viewer.role === 'facilitator' ? ready : undefined
    },
  },
  ballots: { toOne: (ballot, member, viewer) => (member === viewer.id ? ballot : undefined) },
}

const COLLECTIONS = Object.keys(AUDIENCE) as Collection[]
const SHOWN = COLLECTIONS.filter((collection) => AUDIENCE[collection].toAll)
const OWN = COLLECTIONS.filter((collection) => AUDIENCE[collection].toOne)

function isTheirs(maker: Maker, viewer: MemberId): boolean {
  return maker.member === viewer || maker.hand === viewer
}

function isMaker(makers: readonly Maker[] | undefined, viewer: MemberId): boolean {
  return makers?.some((maker) => isTheirs(maker, viewer)) ?? false
}

/** What all may see of a meeting. */
export function boardOf(meeting: Meeting): Records {
  return Object.fromEntries(boardChanges(undefined, meeting).set)
}

/** @returns whether it must not be told which of these records came before which: reasons follow the order of turns */
export function isUnordered(key: Key): boolean {
  return key.split('/')[2] === 'moves'
}

/** Records that came or now say something else, and the keys of those that are gone. */
export type Changes = { set: [Key, Json][]; gone: Key[] }

/**
 * What changed on the board from one state of a meeting to the next. Costs what changed, not what there is: the
 * referee's states share all that stayed the same.
 * @param before undefined when nothing was shown yet
 */
export function boardChanges(before: Meeting | undefined, now: Meeting): Changes {
  const changes: Changes = { set: [], gone: [] }
  compareOne(changes, 'meeting', before && told.meetingHead(before), told.meetingHead(now))
  compare(changes, 'member/', before?.members, now.members, told.member)
  const isSame = before?.activities === now.activities && before?.members === now.members
  if (isSame) return changes
  for (const [id, activity] of Object.entries(now.activities)) {
    if (!activity.opened) continue
    const known = before?.activities[id]
    const earlier = known?.opened ? known : undefined
    // Who is here changes what is told of an activity, also of one that stayed as it was.
    if (earlier === activity && before?.members === now.members) continue
    const key = `activity/${id}`
    compareOne(changes, key, before && earlier && headOf(before, earlier), headOf(now, activity))
    if (earlier === activity) continue
    for (const collection of SHOWN) {
      const toAll = AUDIENCE[collection].toAll as ToAll<Collection>
      compare(changes, `${key}/${collection}/`, earlier?.[collection], activity[collection], toAll)
    }
  }
  const { set, gone } = changes
  const inOrder = set.filter(([key]) => !isUnordered(key))
  const others = set.filter(([key]) => isUnordered(key)).sort(([one], [other]) => (one < other ? -1 : 1))
  return { set: [...inOrder, ...others], gone }
}

function compareOne(changes: Changes, key: Key, before: unknown, now: unknown): void {
  if (before === undefined || !saysSame(before, now)) changes.set.push([key, now as Json])
}

/** Adds what differs between two collections of records under keys that begin alike. */
function compare<T>(
  changes: Changes,
  prefix: string,
  before: Readonly<Record<string, T>> | undefined,
  now: Readonly<Record<string, T>>,
  tell: (value: T) => unknown,
): void {
  if (before === now) return
  for (const [id, value] of Object.entries(now)) {
    const earlier = before?.[id]
    if (earlier === value) continue
    const [had, has] = [earlier === undefined ? undefined : tell(earlier), tell(value)]
    if (has !== undefined && (had === undefined || !saysSame(has, had)))
      changes.set.push([prefix + id, has as Json])
    if (has === undefined && had !== undefined) changes.gone.push(prefix + id)
  }
  if (!before) return
  for (const [id, value] of Object.entries(before))
    if (!Object.hasOwn(now, id) && tell(value) !== undefined) changes.gone.push(prefix + id)
}

/** Whether nothing changed that decides what only some may see: then {@link mineOf} gives everybody what it gave. */
export function isMineSame(before: Meeting, now: Meeting): boolean {
  if (before === now) return true
  if (before.members !== now.members) return false
  if (Object.keys(before.activities).length !== Object.keys(now.activities).length) return false
  return Object.entries(now.activities).every(([id, activity]) => {
    const earlier = before.activities[id]
    if (earlier === activity) return true
    return activity.opened && earlier?.opened && OWN.every((one) => earlier[one] === activity[one])
  })
}

/**
 * What only this member may see, besides the board.
 * @param before the records of an earlier call: those that say the same keep their identity
 */
export function mineOf(meeting: Meeting, member: MemberId, before: Records = {}): Records {
  const records: Records = {}
  const viewer = meeting.members[member]
  if (!viewer || viewer.gone) return records
  const put = (key: Key, seen: unknown) => {
    const earlier = before[key]
    records[key] = earlier !== undefined && saysSame(seen, earlier) ? earlier : (seen as Json)
  }
  for (const activity of Object.values(meeting.activities)) {
    const key = `activity/${activity.id}`
    // What a group will be asked later is prepared by who leads it.
    if (!activity.opened && viewer.role === 'facilitator') put(key, headOf(meeting, activity))
    for (const collection of OWN) {
      const toOne = AUDIENCE[collection].toOne as ToOne<Collection>
      for (const [id, value] of Object.entries(activity[collection])) {
        const seen = toOne(value, id, viewer, meeting, activity)
        if (seen !== undefined) put(`${key}/${collection}/${id}`, seen)
      }
    }
  }
  return records
}

/**
 * Puts a view together: a meeting in which what its viewer may not know is absent.
 * @returns undefined until the board holds a meeting with its current activity
 */
export function meetingFrom(board: Records, mine: Records = {}): Meeting | undefined {
  const head = board.meeting as Omit<Meeting, 'members' | 'activities'> | undefined
  if (!head) return undefined
  const members: Meeting['members'] = {}
  const activities: Meeting['activities'] = {}
  const rest: [string, Collection, string, Json][] = []
  for (const records of [board, mine]) {
    for (const [key, value] of Object.entries(records)) {
      const [kind, id, collection, inner] = key.split('/')
      if (kind === 'member' && id) members[id] = value as Member
      else if (kind === 'activity' && id && !collection) activities[id] = emptyActivity(value as ActivityHead)
      else if (kind === 'activity' && id && inner) rest.push([id, collection as Collection, inner, value])
    }
  }
  for (const [id, collection, inner, value] of rest) {
    const records = activities[id]?.[collection] as Record<string, Json> | undefined
    if (records) records[inner] = collection === 'moves' ? moveFrom(value as Partial<Move>) : value
  }
  return activities[head.current] ? { ...head, members, activities } : undefined
}

/** @returns the meeting as one member may know it; judging their own statement on it gives the referee's verdict. */
export function viewOf(meeting: Meeting, member: MemberId): Meeting {
  return meetingFrom(boardOf(meeting), mineOf(meeting, member)) as Meeting
}

type ActivityHead = Omit<Activity, Collection>

/** Heads that were told, each with how many people were here. */
const heads = new WeakMap<Activity, { here: number; head: unknown }>()

/** What is told of an activity as a whole, to all once it lies on the table. */
function headOf(meeting: Meeting, activity: Activity): unknown {
  const here = activeMembers(meeting).length
  const known = heads.get(activity)
  if (known?.here === here) return known.head
  const head = newHead(activity, here)
  heads.set(activity, { here, head })
  return head
}

function newHead(activity: Activity, here: number): unknown {
  const { phase, turn, otherRounds, poll } = activity
  return {
    ...told.activityHead(activity),
    phase: told.phase(phase),
    // How many are ready, but not whether somebody who stepped out was (METHODS §14.1).
    readyCount: Math.min(activity.readyCount, here),
    turn: turn && turnOf(activity, turn),
    otherRounds: otherRounds.map((other) => turnOf(activity, other)),
    poll: poll && told.poll(poll),
  }
}

/** In which order people had their turn is not told: with the order of what changed it would tell who did what. */
function turnOf(activity: Activity, turn: Turn): unknown {
  const place = (member: MemberId) => turn.order.indexOf(member)
  return {
    ...told.turn(turn),
    taken: turn.taken.toSorted((one, other) => place(one) - place(other) || (one < other ? -1 : 1)),
    ended: canHandBack(activity, turn) ? turn.ended : null,
  }
}

function emptyActivity(head: ActivityHead): Activity {
  return {
    ...head,
    cards: {},
    proposals: {},
    moves: {},
    actions: {},
    marks: {},
    drafts: {},
    makers: {},
    ready: {},
    ballots: {},
  }
}

/** A move of somebody else, of which only the reason is known. */
function moveFrom(known: Partial<Move>): Move {
  const unknown: Move = {
    id: '',
    card: '',
    note: '',
    round: 0,
    turn: 0,
    from: '',
    to: '',
    fromX: 0,
    fromY: 0,
    at: 0,
  }
  return { ...unknown, ...known }
}

/** Whether two records say the same, also when they were made apart. */
function saysSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
