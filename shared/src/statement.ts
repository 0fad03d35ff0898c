import * as z from 'zod/mini'
import { id, isId, TOO_LONG } from './basis/fields.ts'
import { type Size, sizeOf } from './basis/json.ts'
import type { CAPABILITIES, MEETING_CAPABILITIES } from './capabilities/capabilities.ts'
import type { Args } from './capabilities/capability.ts'
import { KINDS, shapeOf } from './capabilities/registry.ts'
import type { ToIntersection } from './meeting.ts'
import type { Code } from './protocol/codes.ts'

type Listed = (typeof CAPABILITIES)[number]
type ListedAboutMeeting = (typeof MEETING_CAPABILITIES)[number]
/** What each kind of statement carries, by kind. */
type ShapesByKind = ToIntersection<(Listed | ListedAboutMeeting)['kinds']>

/** The verbs of all capabilities together. */
export type Kind = keyof ShapesByKind & string
type ArgsOf<K extends Kind> = Args<ShapesByKind[K]>

/**
 * One thing a member says.
 * `id` makes it count once, `n` orders what one device says, `activity` is the activity it is about (people
 * and door statements are about the meeting), `as` names the person a screen or facilitator acts for.
 * `over` names the statement this one takes back: it is heard only while nobody changed the same things since.
 */
export type Envelope = {
  id: string
  n: number
  activity?: string | undefined
  as?: string | undefined
  over?: string | undefined
}
export type StatementOf<K extends Kind> = Envelope & { kind: K } & ArgsOf<K>
export type Statement = { [K in Kind]: StatementOf<K> }[Kind]
/** What somebody could say, still without an envelope. */
export type Saying = { [K in Kind]: { kind: K } & ArgsOf<K> }[Kind]

const envelope = {
  id,
  n: z.number().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER)),
  activity: z.optional(id),
  as: z.optional(id),
  over: z.optional(id),
}

/** What a statement of each kind may be. */
export const statementSchemas = new Map(
  KINDS.map((kind) => [
    kind as string,
    z.strictObject({ ...envelope, kind: z.literal(kind), ...shapeOf(kind) }),
  ]),
)

/** What a whole statement may hold: the longest stroke, the fullest settings, and room. */
export const STATEMENT_SIZE: Size = { values: 2_000, units: 32_768 }

/** What of a statement tells whether its speaker may say such a thing at all (referee.ts, {@link refusalOf}). */
export type Head = Pick<Envelope, 'id' | 'activity' | 'as'> & { kind: Kind; member?: string | undefined }

const isMissingOrId = (value: unknown): value is string | undefined => value === undefined || isId(value)

function isHead(raw: unknown): raw is Head {
  if (typeof raw !== 'object' || raw === null) return false
  const { id: own, kind, activity, as, member }: { [F in keyof Head]?: unknown } = raw
  const isKnown = typeof kind === 'string' && statementSchemas.has(kind)
  return isKnown && isId(own) && isMissingOrId(activity) && isMissingOrId(as) && isMissingOrId(member)
}

/**
 * Reads only that much of what a notebook holds, however much it holds; by hand, because each statement is parsed whole
 * besides.
 */
export function headOf(raw: unknown): Head | { refused: Code } {
  if (!isHead(raw)) return { refused: 'statement.invalid' }
  const { id: own, kind, activity, as, member } = raw
  return { id: own, kind, activity, as, member }
}

/**
 * Reads a statement from what a notebook holds.
 * @param raw any JSON value
 * @returns the statement with tidied texts, or why it is none
 */
export function parseStatement(raw: unknown): { statement: Statement } | { refused: Code } {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return { refused: 'statement.invalid' }
  const schema = typeof raw.kind === 'string' ? statementSchemas.get(raw.kind) : undefined
  // A schema names everything that is wrong with it, field by field.
  const size = sizeOf(raw, STATEMENT_SIZE)
  if (!schema || size.values > STATEMENT_SIZE.values) return { refused: 'statement.invalid' }
  if (size.units > STATEMENT_SIZE.units) return { refused: 'text.tooLong' }
  const result = schema.safeParse(raw)
  // Each schema is that of its kind.
  if (result.success) return { statement: result.data as unknown as Statement }
  const tooLong = result.error.issues.some(
    (issue) => (issue.code === 'too_big' && issue.origin === 'string') || issue.message === TOO_LONG,
  )
  return { refused: tooLong ? 'text.tooLong' : 'statement.invalid' }
}
