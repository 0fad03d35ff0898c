import * as audience from './audience.ts'
import type { Json } from './basis/json.ts'
import { isRecord } from './basis/record.ts'
import { COLLECTIONS, emptySlices, LIVE_FIELDS, VALUES } from './capabilities/registry.ts'
import { meetingIn, seesPart } from './groups.ts'
import {
  type Activity,
  activeMembers,
  type Meeting,
  type Member,
  type MemberId,
  type Role,
  type Settings,
} from './meeting.ts'
import { sharingWith } from './sharing.ts'
import { knownTo } from './withheld.ts'

/** `meeting`, `member/<id>`, `withheld/<ref>`, `activity/<id>`, `settings/<id of activity>`, or `activity/<id>/<collection>/<id>`. */
export type Key = string
export type Records = Record<Key, Json>

/*
 * Who may know what (METHODS §14.1, 3, 4, 5). What leaves is listed; what nobody listed is in no payload. Four places
 * decide: which fields of a record are told at all (audience.ts), to whom a record of an activity goes (`records` of
 * each capability), what of presence (protocol/presence.ts), and what a closed rating shows (capabilities/rate).
 * What is not for everyone never enters the board; it reaches only the notebooks of those it is for.
 */

const SHOWN = COLLECTIONS.filter(({ spec }) => spec.toAll)
const OWN = COLLECTIONS.filter(({ spec }) => spec.toOne)
const UNORDERED = new Set(COLLECTIONS.filter(({ spec }) => spec.unordered).map(({ name }) => name))
const SPECS = new Map(COLLECTIONS.map(({ name, spec }) => [name, spec]))

/** The collections of an activity, by name. */
function collectionsOf(activity: Activity): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return activity as unknown as Record<string, Record<string, unknown>>
}

/** @returns the ids of the methods that {@link boardOf} tells of, the current one first */
export function methodsTold({ activities, current }: Meeting): string[] {
  const opened = Object.values(activities).filter((one) => one.opened)
  const now = opened.filter(({ id }) => id === current)
  return [...new Set([...now, ...opened].map(({ method }) => method))]
}

/** What all may see of a meeting who have this role; what everybody may see when no role is given. */
export function boardOf(meeting: Meeting, role?: Role): Records {
  return Object.fromEntries(boardChanges(undefined, role ? knownTo(role, meeting) : meeting).set)
}

/** @returns whether it must not be told which of these records came before which: reasons follow the order of turns */
export function isUnordered(key: Key): boolean {
  return UNORDERED.has(key.split('/')[2] ?? '')
}

/** @returns whether a record is live: shown while its step lasts, and kept by nobody it is shown to */
export function isLiveRecord(key: Key): boolean {
  return LIVE_FIELDS.has(key.split('/')[2] ?? '')
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
  compareOne(changes, 'meeting', before && audience.meetingHead(before), audience.meetingHead(now))
  compare(changes, 'member/', before?.members, now.members, audience.member)
  const isSame = before?.activities === now.activities && before?.members === now.members
  if (isSame) return changes
  for (const [id, activity] of Object.entries(now.activities)) {
    if (!activity.opened || activity.part) continue
    const known = before?.activities[id]
    const earlier = known?.opened ? known : undefined
    // Who is here changes what is told of an activity, also of one that stayed as it was.
    if (earlier === activity && before?.members === now.members) continue
    const key = `activity/${id}`
    compareOne(changes, key, before && earlier && headOf(before, earlier), headOf(now, activity))
    if (earlier === activity) continue
    // They can be large, and stay as they are while a head changes with every turn.
    if (earlier?.settings !== activity.settings)
      compareOne(changes, `settings/${id}`, earlier?.settings, activity.settings)
    const [collections, were] = [collectionsOf(activity), earlier && collectionsOf(earlier)]
    for (const { name, spec } of SHOWN) {
      const tell = (entry: unknown) => spec.toAll?.(entry)
      compare(changes, `${key}/${name}/`, were?.[name], collections[name] ?? {}, tell)
    }
  }
  const [inOrder, others]: [Changes['set'], Changes['set']] = [[], []]
  for (const change of changes.set) (isUnordered(change[0]) ? others : inOrder).push(change)
  others.sort(([one], [other]) => (one < other ? -1 : 1))
  return { set: [...inOrder, ...others], gone: changes.gone }
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
  if (before.members !== now.members || before.withheldBy !== now.withheldBy) return false
  if (Object.keys(before.activities).length !== Object.keys(now.activities).length) return false
  return Object.entries(now.activities).every(([id, activity]) => {
    const earlier = before.activities[id]
    if (earlier === activity) return true
    // All of what a group does is told only to those it is for.
    if (activity.part) return false
    if (!activity.opened || !earlier?.opened) return false
    const [collections, were] = [collectionsOf(activity), collectionsOf(earlier)]
    return OWN.every(({ name }) => were[name] === collections[name])
  })
}

/**
 * What only this member may see, besides the board.
 * @param whole the meeting as the referee knows it
 * @param before the records of an earlier call: those that say the same keep their identity
 */
export function mineOf(whole: Meeting, member: MemberId, before: Records = {}): Records {
  const records: Records = {}
  const viewer = whole.members[member]
  if (!viewer || viewer.gone) return records
  const meeting = knownTo(viewer.role, whole)
  const put = (key: Key, seen: unknown) => {
    const earlier = before[key]
    records[key] = earlier !== undefined && saysSame(seen, earlier) ? earlier : (seen as Json)
  }
  for (const [ref, by] of Object.entries(meeting.withheldBy ?? {}))
    if (by.includes(member)) put(`withheld/${ref}`, member)
  for (const activity of Object.values(meeting.activities)) {
    const key = `activity/${activity.id}`
    const { part } = activity
    if (part && !seesPart(viewer, part.group)) continue
    const here = meetingIn(meeting, activity.id)
    // What a group will be asked later is prepared by who leads it; what it does by itself is on no board of all.
    if (part || (!activity.opened && viewer.role === 'facilitator')) {
      put(key, headOf(here, activity))
      put(`settings/${activity.id}`, activity.settings)
    }
    const collections = collectionsOf(activity)
    if (part) putShown(put, key, collections)
    else if (!activity.opened && viewer.role === 'facilitator')
      for (const [id, one] of Object.entries(activity.cards)) put(`${key}/cards/${id}`, audience.card(one))
    const scene = { viewer: here.members[member] ?? viewer, meeting: here, activity }
    for (const { name, spec } of OWN) {
      for (const [id, value] of Object.entries(collections[name] ?? {})) {
        const seen = spec.toOne?.(value, id, scene)
        if (seen !== undefined) put(`${key}/${name}/${id}`, seen)
      }
    }
  }
  return records
}

/** What all of a group see of what it does. */
function putShown(
  put: (key: Key, seen: unknown) => void,
  key: Key,
  collections: ReturnType<typeof collectionsOf>,
): void {
  for (const { name, spec } of SHOWN) {
    const all = Object.entries(collections[name] ?? {})
    for (const [id, value] of spec.unordered ? all.sort(([one], [other]) => (one < other ? -1 : 1)) : all) {
      const told = spec.toAll?.(value)
      if (told !== undefined) put(`${key}/${name}/${id}`, told)
    }
  }
}

/** What all of a group see of what it does, of each group whose people this viewer sees. */
function ofGroups(meeting: Meeting, viewer: Member): Records {
  const records: Records = {}
  for (const activity of Object.values(meeting.activities)) {
    const { id, part, settings } = activity
    if (!part || !seesPart(viewer, part.group)) continue
    records[`activity/${id}`] = headOf(meeting, activity) as Json
    records[`settings/${id}`] = settings
    putShown((key, seen) => (records[key] = seen as Json), `activity/${id}`, collectionsOf(activity))
  }
  return records
}

/** @returns the keys of what somebody may see of a meeting that nobody else may, whoever is in a group with them */
export function keysOfOwn(meeting: Meeting, member: MemberId): Key[] {
  const viewer = meeting.members[member]
  const shared = viewer ? ofGroups(meeting, viewer) : {}
  return Object.keys(mineOf(meeting, member)).filter((key) => !Object.hasOwn(shared, key))
}

/** @returns the meeting as all may know it, and what lies open to all of this member's group */
export function openTo(meeting: Meeting, member: MemberId): Meeting {
  const viewer = meeting.members[member]
  return meetingFrom(boardOf(meeting), viewer && ofGroups(meeting, viewer)) as Meeting
}

/**
 * Puts a view together: a meeting in which what its viewer may not know is absent.
 * @returns undefined until the board holds a meeting with its current activity
 */
export function meetingFrom(board: Records, mine: Records = {}): Meeting | undefined {
  const head = board.meeting as Omit<Meeting, 'members' | 'activities' | 'withheldBy'> | undefined
  if (!head) return undefined
  const members: Meeting['members'] = {}
  const activities: Meeting['activities'] = {}
  const withheld: [string, MemberId[]][] = []
  const settings: [string, Settings][] = []
  const rest: [string, string, string, Json][] = []
  for (const records of [board, mine]) {
    for (const [key, value] of Object.entries(records)) {
      const [kind, id, collection, inner] = key.split('/')
      if (kind === 'member' && id) members[id] = value as Member
      else if (kind === 'withheld' && id) withheld.push([id, [value as MemberId]])
      else if (kind === 'settings' && id) settings.push([id, value as Settings])
      else if (kind === 'activity' && id && !collection) activities[id] = bareActivity(value as object)
      else if (kind === 'activity' && id && collection && inner) rest.push([id, collection, inner, value])
    }
  }
  for (const [id, chosen] of settings) if (activities[id]) activities[id].settings = chosen
  for (const [id, collection, inner, value] of rest) {
    const spec = SPECS.get(collection)
    const activity = activities[id]
    if (!spec || !activity) continue
    const records = collectionsOf(activity)[collection] as Record<string, unknown>
    records[inner] = spec.whole ? spec.whole(value as object) : value
  }
  if (!activities[head.current]) return undefined
  const withheldBy = withheld.length > 0 && { withheldBy: Object.fromEntries(withheld) }
  return { ...head, members, activities, ...withheldBy }
}

/** What was put together, and of which records. */
export type Seen = { board: Records; mine: Records; meeting: Meeting }

/**
 * As {@link meetingFrom}, for who saw an earlier state: costs what changed, not what there is.
 * @returns a view in which every part that says what it said is the object it was
 */
export function meetingAfter(before: Seen, board: Records, mine: Records): Meeting | undefined {
  const changes = [changedKeys(before.board, board), changedKeys(before.mine, mine)]
  let { meeting } = before
  for (const [index, keys] of changes.entries()) {
    for (const key of keys ?? [undefined]) {
      // What is one's own goes before what all see.
      const records = index === 0 ? board : mine
      const next =
        key === undefined || (index === 0 && key in mine) ? undefined : withRecord(meeting, key, records)
      if (!next) return sharingWith(before.meeting, meetingFrom(board, mine))
      meeting = next
    }
  }
  return meeting
}

/** @returns whose records say something else; undefined where some came or went, or stand in another order. */
function changedKeys(before: Records, now: Records): Key[] | undefined {
  if (before === now) return []
  const [were, are] = [Object.keys(before), Object.keys(now)]
  if (were.length !== are.length) return undefined
  const changed: Key[] = []
  for (const [index, key] of are.entries()) {
    if (were[index] !== key) return undefined
    if (before[key] !== now[key]) changed.push(key)
  }
  return changed
}

/** @returns a view with another record of a collection in it; undefined where it has none of that name. */
function withRecord(meeting: Meeting, key: Key, records: Records): Meeting | undefined {
  const [kind, id, name, inner] = key.split('/')
  const activity = kind === 'activity' && id ? meeting.activities[id] : undefined
  const spec = name === undefined ? undefined : SPECS.get(name)
  if (!activity || !spec || name === undefined || inner === undefined) return undefined
  const collection = collectionsOf(activity)[name]
  if (!collection || !Object.hasOwn(collection, inner)) return undefined
  const value = records[key]
  const record = sharingWith(collection[inner], spec.whole ? spec.whole(value as object) : value)
  if (record === collection[inner]) return meeting
  const changed = { ...activity, [name]: { ...collection, [inner]: record } }
  return { ...meeting, activities: { ...meeting.activities, [activity.id]: changed } }
}

/** An activity of which only its own record is known yet. */
function bareActivity(record: object): Activity {
  const activity: Record<string, unknown> = { settings: {}, ...emptySlices(), ...record }
  for (const { name } of COLLECTIONS) activity[name] = {}
  return activity as unknown as Activity
}

/** @returns an activity with what only some may see as another state of it has that */
export function withOwnOf(activity: Activity, other: Activity): Activity {
  const own = OWN.filter(({ spec }) => !spec.toAll).map(({ name }) => [name, collectionsOf(other)[name]])
  return { ...activity, ...Object.fromEntries(own) }
}

/** @returns the meeting as one member may know it; judging their own statement on it gives the referee's verdict. */
export function viewOf(meeting: Meeting, member: MemberId): Meeting {
  return meetingFrom(boardOf(meeting, meeting.members[member]?.role), mineOf(meeting, member)) as Meeting
}

/** Heads that were told, each with how many people were here. */
const heads = new WeakMap<Activity, { here: number; head: unknown }>()

/** What is told of an activity as a whole, to all once it lies on the table. */
function headOf(meeting: Meeting, activity: Activity): unknown {
  const here = activeMembers(meetingIn(meeting, activity.id)).length
  const known = heads.get(activity)
  if (known?.here === here) return known.head
  const head = newHead(activity, here)
  heads.set(activity, { here, head })
  return head
}

function newHead(activity: Activity, here: number): unknown {
  const [values, told] = [activity as unknown as Record<string, unknown>, { activity, here }]
  return {
    ...audience.activityHead(activity),
    phase: audience.phase(activity.phase),
    // Put in name by name it would be kept as a hash table, five times as large: each meeting in memory has one.
    ...Object.fromEntries(
      VALUES.map(({ name, tell }) => [name, tell ? tell(values[name], told) : values[name]]),
    ),
  }
}

/** Whether two records say the same, also when they were made apart. Of what they share nothing is written out. */
function saysSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isRecord(one) || !isRecord(other)) return isWrittenSame(one, other)
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => one[name] === other[name] || isWrittenSame(one[name], other[name]))
  )
}

function isWrittenSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
