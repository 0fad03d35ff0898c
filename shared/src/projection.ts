import type { Json } from './basis/json.ts'
import { emptySlices, HIDDEN, SHOWN, VALUES } from './capabilities/registry.ts'
import type { Activity, ActivityHead, Meeting, Member, MemberId } from './meeting.ts'

/** `meeting`, `member/<id>`, `activity/<id>`, or `activity/<id>/<collection>/<id>`. */
export type Key = string
export type Records = Record<Key, Json>

/**
 * What leaves is listed, field by field; what nobody listed is in no payload (METHODS §14.1, 3, 4, 5). The slices of
 * an activity are listed where they are defined (`records` of a capability), all else here.
 */
const MEETING_FIELDS: readonly (keyof Meeting)[] = [
  'id',
  'title',
  'language',
  'createdAt',
  'expiresAt',
  'code',
  'doorOpen',
  'current',
]
const MEMBER_FIELDS: readonly (keyof Member)[] = [
  'id',
  'name',
  'role',
  'seat',
  'takesPart',
  'away',
  'gone',
  'order',
]
const HEAD_FIELDS: readonly (keyof ActivityHead)[] = [
  'id',
  'order',
  'method',
  'version',
  'question',
  'settings',
  'phase',
]
const ACTIVITY_FIELDS: readonly string[] = [...HEAD_FIELDS, ...VALUES]

type Collections = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The collections of an activity, by name. */
function collectionsOf(activity: Activity): Collections {
  return activity as unknown as Collections
}

/** @returns the listed fields of a thing, and no other */
function listed(thing: object, fields: readonly string[]): Json {
  const its: Record<string, Json> = {}
  for (const field of fields) its[field] = (thing as Record<string, Json>)[field] as Json
  return its
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
  const head = listed(now, MEETING_FIELDS)
  if (!before || !saysSame(head, listed(before, MEETING_FIELDS))) changes.set.push(['meeting', head])
  compare(changes, 'member/', before?.members, now.members, (member) => listed(member, MEMBER_FIELDS))
  if (before?.activities === now.activities) return changes
  for (const [id, activity] of Object.entries(now.activities)) {
    const earlier = before?.activities[id]
    if (earlier === activity) continue
    const key = `activity/${id}`
    const its = listed(activity, ACTIVITY_FIELDS)
    if (!earlier || !saysSame(its, listed(earlier, ACTIVITY_FIELDS))) changes.set.push([key, its])
    const [collections, were] = [collectionsOf(activity), earlier && collectionsOf(earlier)]
    for (const name of SHOWN)
      compare(changes, `${key}/${name}/`, were?.[name], collections[name] ?? {}, (record) => record as Json)
  }
  return changes
}

/** Adds what differs between two collections of records under keys that begin alike. */
function compare<R>(
  changes: Changes,
  prefix: string,
  before: Readonly<Record<string, R>> | undefined,
  now: Readonly<Record<string, R>>,
  shown: (record: R) => Json,
): void {
  if (before === now) return
  for (const [id, value] of Object.entries(now)) {
    const earlier = before?.[id]
    if (earlier === undefined || !saysSame(value, earlier)) changes.set.push([prefix + id, shown(value)])
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
    if (earlier === activity) return true
    const [collections, were] = [collectionsOf(activity), earlier && collectionsOf(earlier)]
    return HIDDEN.every(({ name }) => were?.[name] === collections[name])
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
    const scene = { viewer, meeting, activity }
    const collections = collectionsOf(activity)
    for (const { name, eyes } of HIDDEN) {
      for (const [id, value] of Object.entries(collections[name] ?? {})) {
        const seen = eyes(value, id, scene)
        if (seen === undefined) continue
        const key = `activity/${activity.id}/${name}/${id}`
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
  const rest: [string, string, string, Json][] = []
  for (const records of [board, mine]) {
    for (const [key, value] of Object.entries(records)) {
      const [kind, id, collection, inner] = key.split('/')
      if (kind === 'member' && id) members[id] = value as Member
      else if (kind === 'activity' && id && !collection) activities[id] = bareActivity(value as object)
      else if (kind === 'activity' && id && collection && inner) rest.push([id, collection, inner, value])
    }
  }
  for (const [id, collection, inner, value] of rest) {
    const activity = activities[id]
    const records = activity && (collectionsOf(activity)[collection] as Record<string, Json> | undefined)
    if (records) records[inner] = value
  }
  return activities[head.current] ? { ...head, members, activities } : undefined
}

const COLLECTIONS: readonly string[] = [...SHOWN, ...HIDDEN.map(({ name }) => name)]

/** An activity of which only its own record is known yet. */
function bareActivity(record: object): Activity {
  const activity: Record<string, unknown> = { ...emptySlices(), ...record }
  for (const name of COLLECTIONS) activity[name] = {}
  return activity as unknown as Activity
}

/** @returns an activity with what only some may see as another state of it has that */
export function withHiddenOf(activity: Activity, other: Activity): Activity {
  const hidden = HIDDEN.map(({ name }) => [name, collectionsOf(other)[name]])
  return { ...activity, ...Object.fromEntries(hidden) }
}

/** @returns the meeting as one member may know it; judging their own statement on it gives the referee's verdict. */
export function viewOf(meeting: Meeting, member: MemberId): Meeting {
  return meetingFrom(boardOf(meeting), mineOf(meeting, member)) as Meeting
}

/** Whether two records say the same, also when they were made apart. */
function saysSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
