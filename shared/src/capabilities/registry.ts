import type { Slices } from '../meeting.ts'
import { withEachMethod } from '../methods/registry.ts'
import type { Kind } from '../statement.ts'
import { CAPABILITIES, MEETING_CAPABILITIES } from './capabilities.ts'
import type {
  Description,
  EntrySpec,
  Handlers,
  MeetingSpeaker,
  MeetingStatementSpec,
  RecordSpec,
  Shape,
  Shapes,
  StatementSpec,
  Told,
  WordPlace,
} from './capability.ts'

type AnySlice = Readonly<Record<string, unknown>>
type AnyHandlers = Handlers<Shapes, unknown>

/**
 * A capability known only at run time. What goes into it fits by construction: a statement is parsed by the shapes of
 * its kind, and a phase's use is found by the capability's own name. Handlers that a method brings come when it is
 * registered.
 */
export type AnyCapability = Description<string, AnySlice, Shapes, unknown, WordPlace> & Partial<AnyHandlers>
type AnySpec = StatementSpec<Shape, unknown>

export const ALL = CAPABILITIES as unknown as readonly AnyCapability[]

/** How a kind of statement about an activity is judged, and by which capability. */
export type Judged = { readonly capability: AnyCapability; readonly spec: AnySpec }

function judgedBy(capability: AnyCapability): [string, Judged][] {
  return Object.entries(capability.statements ?? {}).map(([kind, spec]) => [kind, { capability, spec }])
}

const ABOUT_ACTIVITY = new Map<string, Judged>(ALL.flatMap(judgedBy))

type MeetingSpecs = Readonly<Record<string, MeetingStatementSpec<Shape>>>

const ABOUT_MEETING = new Map<string, MeetingStatementSpec<Shape>>(
  MEETING_CAPABILITIES.flatMap((one) =>
    'statements' in one ? Object.entries(one.statements as unknown as MeetingSpecs) : [],
  ),
)

const SPEAKERS: ReadonlyMap<string, MeetingSpeaker> = new Map(
  MEETING_CAPABILITIES.flatMap(({ by }) => Object.entries(by)),
)

/** Every kind of statement, in the order of the capabilities; also those whose handlers did not come yet. */
export const KINDS = [...MEETING_CAPABILITIES, ...ALL].flatMap(({ kinds }) =>
  Object.keys(kinds),
) as readonly Kind[]

const LIVE: ReadonlySet<string> = new Set(ALL.flatMap(({ live = [] }) => live))

/** @returns whether a statement is kept nowhere but in memory; known also before its handlers came */
export function isLive(kind: string): boolean {
  return LIVE.has(kind)
}

/** Handlers apart from the capability they belong to. */
export type Brought = { readonly of: string }

/** From now on what is said of these capabilities can be judged here, and what happens by itself happens. */
export function registerHandlers(all: readonly Brought[]): void {
  for (const { of: id, ...handlers } of all) {
    const capability = ALL.find((one) => one.id === id)
    if (!capability) throw new Error(`handlers of an unknown capability: ${id}`)
    if (capability.statements) continue
    Object.assign(capability, handlers)
    for (const [kind, judged] of judgedBy(capability)) ABOUT_ACTIVITY.set(kind, judged)
    withHook.clear()
  }
}

type Hook = 'settle' | 'due'
const withHook = new Map<Hook, readonly AnyCapability[]>()

/** @returns the capabilities that have this hook: few, and asked after every statement */
export function thoseThat(hook: Hook): readonly AnyCapability[] {
  const known = withHook.get(hook) ?? ALL.filter((capability) => capability[hook])
  withHook.set(hook, known)
  return known
}

/** @returns how a statement about an activity is judged; undefined for one about the meeting, or of an unknown kind */
export function activitySpec(kind: string): Judged | undefined {
  return ABOUT_ACTIVITY.get(kind)
}

/** From now on what is said of these about the meeting as a whole can be judged here. */
export function registerMeetingHandlers(all: readonly { readonly statements: object }[]): void {
  for (const { statements } of all)
    for (const [kind, spec] of Object.entries(statements as MeetingSpecs)) ABOUT_MEETING.set(kind, spec)
}

/** @returns who may say this about the meeting as a whole; undefined for what is about an activity, or unknown */
export function meetingSpeaker(kind: string): MeetingSpeaker | undefined {
  return SPEAKERS.get(kind)
}

/** @returns how a statement about the meeting is judged; undefined where its handlers did not come, or there are none */
export function meetingSpec(kind: string): MeetingStatementSpec<Shape> | undefined {
  return ABOUT_MEETING.get(kind)
}

type Entries = Readonly<Record<string, unknown>>

/** One field of an activity, and whom it reaches. */
type Field = { readonly name: string; readonly spec: RecordSpec<Entries>; readonly initial: unknown }

/** Every field of every slice of an activity. */
export const FIELDS: readonly Field[] = ALL.flatMap(({ records, initial }) =>
  Object.entries(records as Record<string, RecordSpec<Entries>>).map(([name, spec]) => ({
    name,
    spec,
    initial: initial[name],
  })),
)

const EMPTY = Object.fromEntries(FIELDS.map(({ name, initial }) => [name, initial])) as unknown as Slices

/** @returns the slices of an activity that begins */
export function emptySlices(): Slices {
  return EMPTY
}

/** Fields all see as one value in the activity's own record. */
export const VALUES: readonly { name: string; tell?: (value: unknown, told: Told) => unknown }[] =
  FIELDS.flatMap(({ name, spec }) =>
    'to' in spec && spec.to === 'everyone' ? [{ name, ...(spec.tell && { tell: spec.tell as never }) }] : [],
  )

/** Fields that are live: in nobody's store, also on no device they are only shown on. */
export const LIVE_FIELDS: ReadonlySet<string> = new Set(
  FIELDS.filter(({ spec }) => spec.keep === 'room').map(({ name }) => name),
)

/** Fields whose entries are records of their own. */
export const COLLECTIONS: readonly { name: string; spec: EntrySpec<unknown> }[] = FIELDS.flatMap(
  ({ name, spec }) => ('each' in spec ? [{ name, spec: spec.each as EntrySpec<unknown> }] : []),
)

/** @returns what a kind of statement carries besides its envelope */
export function shapeOf(kind: Kind): Shape {
  return SHAPES[kind] as Shape
}

const SHAPES: Readonly<Record<string, Shape>> = Object.assign(
  {},
  ...[...CAPABILITIES, ...MEETING_CAPABILITIES].map(({ kinds }) => kinds),
)

withEachMethod(({ brings = [] }) => registerHandlers(brings))
