import type { Json } from './basis/json.ts'
import type { Activity, Maker, Meeting, Member, MemberId } from './meeting.ts'

/** `meeting`, `member/<id>`, `activity/<id>`, or `activity/<id>/<collection>/<id>`. */
export type Key = string
export type Records = Record<Key, Json>

type Collection =
  | 'cards'
  | 'proposals'
  | 'moves'
  | 'actions'
  | 'marks'
  | 'drafts'
  | 'makers'
  | 'ready'
  | 'ballots'

/** What one viewer may know of a record, or undefined when it is not for their eyes. */
type Eyes<C extends Collection> = (
  value: Activity[C][string],
  key: string,
  viewer: Member,
  meeting: Meeting,
  activity: Activity,
) => Activity[C][string] | undefined

/**
 * Who may know what: the one place that decides what is hidden (METHODS §14.1, 3, 4, 5).
 * What is not for everyone never enters the board; it reaches only the notebooks of those it is for.
 */
const SCOPE: { [C in Collection]: 'everyone' | Eyes<C> } = {
  cards: 'everyone',
  proposals: 'everyone',
  moves: 'everyone',
  actions: 'everyone',
  marks: 'everyone',
  drafts: (draft, id, viewer, _meeting, activity) =>
    isMaker(activity.makers[id], viewer.id) ? draft : undefined,
  makers: (makers, _id, viewer) => {
    const own = makers.filter((maker) => isTheirs(maker, viewer.id))
    if (own.length === 0) return undefined
    // That there are others is needed to judge; who, how many, and in which order is not.
    return own.length < makers.length ? [...own, { member: '', hand: '' }] : own
  },
  ready: (ready, member, viewer, meeting) => {
    const theirOwn = member === viewer.id
    const actsFor = viewer.role === 'screen' && meeting.members[member]?.seat === true
    return theirOwn || actsFor || viewer.role === 'facilitator' ? ready : undefined
  },
  ballots: (ballot, member, viewer) => (member === viewer.id ? ballot : undefined),
}

const COLLECTIONS = Object.keys(SCOPE) as Collection[]
const SHOWN = COLLECTIONS.filter((collection) => SCOPE[collection] === 'everyone')
const HIDDEN = COLLECTIONS.filter((collection) => SCOPE[collection] !== 'everyone')

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

/** Records that came or now say something else, and the keys of those that are gone. */
export type Changes = { set: [Key, Json][]; gone: Key[] }

/**
 * What changed on the board from one state of a meeting to the next. Costs what changed, not what there is: the
 * referee's states share all that stayed the same.
 * @param before undefined when nothing was shown yet
 */
export function boardChanges(before: Meeting | undefined, now: Meeting): Changes {
  const changes: Changes = { set: [], gone: [] }
  const head = headOfMeeting(now)
  if (!before || !saysSame(head, headOfMeeting(before))) changes.set.push(['meeting', head])
  compare(changes, 'member/', before?.members, now.members)
  if (before?.activities === now.activities) return changes
  for (const [id, activity] of Object.entries(now.activities)) {
    const earlier = before?.activities[id]
    if (earlier === activity) continue
    const key = `activity/${id}`
    const its = headOf(activity)
    if (!earlier || !saysSame(its, headOf(earlier))) changes.set.push([key, its])
    for (const collection of SHOWN) {
      compare(changes, `${key}/${collection}/`, earlier?.[collection], activity[collection])
    }
  }
  return changes
}

/** Adds what differs between two collections of records under keys that begin alike. */
function compare(
  changes: Changes,
  prefix: string,
  before: Readonly<Record<string, unknown>> | undefined,
  now: Readonly<Record<string, unknown>>,
): void {
  if (before === now) return
  for (const [id, value] of Object.entries(now)) {
    const earlier = before?.[id]
    if (earlier === undefined || !saysSame(value, earlier)) changes.set.push([prefix + id, value as Json])
  }
  if (before)
    for (const id of Object.keys(before)) if (!Object.hasOwn(now, id)) changes.gone.push(prefix + id)
}

/** Whether nothing changed that decides what only some may see: then {@link mineOf} gives everybody what it gave. */
export function isMineSame(before: Meeting, now: Meeting): boolean {
  if (before === now) return true
  if (before.members !== now.members) return false
  if (Object.keys(before.activities).length !== Object.keys(now.activities).length) return false
  return Object.entries(now.activities).every(([id, activity]) => {
    const earlier = before.activities[id]
    return (
      earlier === activity || HIDDEN.every((collection) => earlier?.[collection] === activity[collection])
    )
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
  for (const activity of Object.values(meeting.activities)) {
    for (const collection of HIDDEN) {
      const eyes = SCOPE[collection] as Eyes<Collection>
      for (const [id, value] of Object.entries(activity[collection])) {
        const seen = eyes(value, id, viewer, meeting, activity)
        if (seen === undefined) continue
        const key = `activity/${activity.id}/${collection}/${id}`
        const earlier = before[key]
        records[key] = earlier !== undefined && saysSame(seen, earlier) ? earlier : (seen as Json)
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
    if (records) records[inner] = value
  }
  return activities[head.current] ? { ...head, members, activities } : undefined
}

/** @returns the meeting as one member may know it; judging their own statement on it gives the referee's verdict. */
export function viewOf(meeting: Meeting, member: MemberId): Meeting {
  return meetingFrom(boardOf(meeting), mineOf(meeting, member)) as Meeting
}

type ActivityHead = Omit<Activity, Collection>

function headOf(activity: Activity): ActivityHead {
  const { cards, proposals, moves, actions, marks, drafts, makers, ready, ballots, ...head } = activity
  return head
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

function headOfMeeting({ members, activities, ...head }: Meeting): Omit<Meeting, 'members' | 'activities'> {
  return head
}

/** Whether two records say the same, also when they were made apart. */
function saysSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
