import * as z from 'zod/mini'
import { id, idOfTwo } from '../basis/fields.ts'
import { isWithin, tidy } from '../basis/text.ts'
import { LANGUAGES } from '../basis/words.ts'
import { MILESTONE_TEXT } from './milestone.ts'
import { type Held, TRAJECTORY_LIMITS, type Trajectory, withAll } from './trajectory.ts'

/** What is wrong with a file: in all of it, or in the third meeting it holds, counted from 1. */
export type TrajectoryFault = {
  readonly what: 'json' | 'size' | 'other' | 'otherVersion' | 'shape' | 'tooMany'
  readonly meeting?: number
}

/** Code units of any text in it but what a pile brings together, and a school's own instrument, which a setting holds whole. */
const LONG = 4_000
const LONGEST = 30_000
/** Entries of any list in it: as many as all cards of a meeting, and more. */
const MANY = 3_000

const text = z.string().check(z.maxLength(LONG))
/** A pile names all it is made of, which can be every card of a board. */
const together = z.string().check(z.maxLength(TRAJECTORY_LIMITS.bytes))
const list = <T extends z.ZodMiniType>(of: T, most = MANY) => z.array(of).check(z.maxLength(most))
const time = z.int().check(z.minimum(0), z.maximum(8.64e15))
const people = z.int().check(z.minimum(0), z.maximum(1000))
const texts = list(text)

const item = z.strictObject({
  text,
  more: text,
  facts: list(z.strictObject({ title: text, value: together, isSource: z.exactOptional(z.literal(true)) })),
  of: z.exactOptional(text),
})
const page = z.strictObject({
  language: z.enum(LANGUAGES),
  title: text,
  facts: texts,
  chapters: list(
    z.strictObject({
      activity: z.optional(id),
      title: text,
      question: text,
      hasPicture: z.boolean(),
      sections: list(
        z.strictObject({
          id: text,
          title: text,
          look: z.enum(['core', 'cards', 'list', 'table']),
          note: text,
          groups: list(z.strictObject({ title: text, items: list(item) })),
        }),
      ),
    }),
  ),
  later: texts,
})
const setting = z.union([z.string().check(z.maxLength(LONGEST)), z.number(), z.boolean(), texts])
const snapshot = z.strictObject({
  method: id,
  version: z.int().check(z.minimum(1), z.maximum(1e6)),
  question: text,
  settings: z.record(id, setting),
  date: z.iso.date(),
  people,
  lines: texts,
  group: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
})
const returning = z.strictObject({ open: texts, done: texts })
const milestone = z.strictObject({
  id: idOfTwo,
  date: z.iso.date(),
  text: z.pipe(text, z.transform(tidy)).check(
    z.minLength(1),
    z.refine((said) => isWithin(said, MILESTONE_TEXT)),
  ),
})
const heldMeeting = z.strictObject({
  meeting: id,
  title: text,
  at: time,
  people,
  page,
  snapshots: list(snapshot),
  agreements: returning,
  parked: returning,
  steps: texts,
  stepsDone: z.exactOptional(texts),
  questions: texts,
  milestones: z.exactOptional(list(milestone)),
  withdrawn: z.exactOptional(list(idOfTwo)),
  reached: z.exactOptional(texts),
})
const shape = z.strictObject({
  kring: z.literal('trajectory'),
  version: z.literal(1),
  name: z.pipe(text, z.transform(tidy)).check(z.minLength(1), z.maxLength(2 * TRAJECTORY_LIMITS.name)),
  language: z.enum(LANGUAGES),
  createdAt: time,
  meetings: list(heldMeeting, TRAJECTORY_LIMITS.meetings),
  milestones: z.exactOptional(list(milestone, TRAJECTORY_LIMITS.milestones)),
})

/**
 * Reads what a file holds: a trajectory, or a meeting that was kept as a file, which is a trajectory of one.
 * @param json as somebody brings it
 * @returns the trajectory, or what is wrong; nothing of what is wrong is taken
 */
export function readTrajectory(json: string): Trajectory | TrajectoryFault {
  if (json.length > TRAJECTORY_LIMITS.file) return { what: 'size' }
  try {
    const read = trajectoryIn(JSON.parse(json))
    return !('what' in read) && JSON.stringify(read).length > TRAJECTORY_LIMITS.bytes
      ? { what: 'size' }
      : read
  } catch {
    return { what: 'json' }
  }
}

/** The same for what was parsed already; how large it may be, whoever parsed it sees to. */
export function trajectoryIn(found: unknown): Trajectory | TrajectoryFault {
  const { kring, version, held } = Object(found) as { kring?: unknown; version?: unknown; held?: unknown }
  if (kring === 'harvest' && held !== undefined) return ofMeeting(held)
  if (kring !== 'trajectory') return { what: 'other' }
  if (version !== 1) return { what: 'otherVersion' }
  const read = shape.safeParse(found)
  if (read.success) return inOrder(read.data as Trajectory)
  const [issue] = read.error.issues
  const [field, index] = issue?.path ?? []
  if (field === 'meetings' && index === undefined) return { what: 'tooMany' }
  return { what: 'shape', ...(field === 'meetings' && typeof index === 'number' && { meeting: index + 1 }) }
}

function ofMeeting(held: unknown): Trajectory | TrajectoryFault {
  const read = heldMeeting.safeParse(held)
  if (!read.success) return { what: 'shape', meeting: 1 }
  const one = read.data as Held
  return {
    kring: 'trajectory',
    version: 1,
    name: tidy(one.title || one.page.title),
    language: one.page.language,
    createdAt: one.at,
    meetings: [one],
  }
}

/** Each meeting and milestone once, meetings in the order in which they were held: a file may have been changed by hand. */
function inOrder({ meetings, milestones, ...trajectory }: Trajectory): Trajectory {
  return withAll(
    { ...trajectory, meetings: [] },
    { ...trajectory, meetings, ...(milestones && { milestones }) },
  )
}
