import type { Slices } from '../meeting.ts'
import type { Kind } from '../statement.ts'
import { CAPABILITIES, MEETING_CAPABILITIES } from './capabilities.ts'
import type {
  Capability,
  EntrySpec,
  MeetingStatementSpec,
  RecordSpec,
  Shape,
  Shapes,
  StatementSpec,
  Told,
  WordPlace,
} from './capability.ts'

/**
 * A capability known only at run time. What goes into it fits by construction: a statement is parsed by the shapes of
 * its kind, and a phase's use is found by the capability's own name.
 */
export type AnyCapability = Capability<string, Readonly<Record<string, unknown>>, Shapes, unknown, WordPlace>
type AnySpec = StatementSpec<Shape, unknown>

export const ALL = CAPABILITIES as unknown as readonly AnyCapability[]

/** How a kind of statement about an activity is judged, and by which capability. */
export type Judged = { readonly capability: AnyCapability; readonly spec: AnySpec }

const ABOUT_ACTIVITY: ReadonlyMap<string, Judged> = new Map(
  ALL.flatMap((capability) =>
    Object.entries(capability.statements).map(([kind, spec]): [string, Judged] => [
      kind,
      { capability, spec },
    ]),
  ),
)

const ABOUT_MEETING: ReadonlyMap<string, MeetingStatementSpec<Shape>> = new Map(
  MEETING_CAPABILITIES.flatMap(({ statements }) =>
    Object.entries(statements as unknown as Record<string, MeetingStatementSpec<Shape>>),
  ),
)

/** Every kind of statement, in the order of the capabilities. */
export const KINDS = [...ABOUT_MEETING.keys(), ...ABOUT_ACTIVITY.keys()] as readonly Kind[]

/** @returns how a statement about an activity is judged; undefined for one about the meeting, or of an unknown kind */
export function activitySpec(kind: string): Judged | undefined {
  return ABOUT_ACTIVITY.get(kind)
}

/** @returns how a statement about the meeting is judged; undefined for one about an activity, or of an unknown kind */
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
export const LIVE: ReadonlySet<string> = new Set(
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
