import { z } from 'zod'
import type { Code } from './codes.ts'
import { CONSENT, LIMITS, ROLES } from './meeting.ts'
import { tidy, visibleLength } from './text.ts'

export { tidy, visibleLength }

const TOO_LONG = 'too long'

/** Text as people type it: control characters out, white space folded, at most `max` user-visible characters. */
function line(max: number) {
  return (
    z
      .string()
      .max(max * 8)
      .transform(tidy)
      // What people see is never more than what it is written with, and counting that is cheap.
      .refine((text) => text.length <= max || visibleLength(text) <= max, TOO_LONG)
  )
}

// Ids become keys of plain objects, so a name every object already has is none of them.
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,32}$/)
  .refine((text) => !(text in Object.prototype), { abort: true })
const stamp = z.number().int().min(0).max(1e9)
const coordinate = z.number().min(-1e5).max(1e5)
const label = line(LIMITS.label)
const text = line(LIMITS.text)

/** What each kind of statement carries besides its envelope. Kinds are the verbs of every method together. */
const KINDS = {
  // people and the door
  'member.rename': { member: id, name: line(LIMITS.name) },
  'member.remove': { member: id },
  'member.away': { member: id, away: z.boolean() },
  'member.takesPart': { takesPart: z.boolean() },
  'member.role': { member: id, role: z.enum(ROLES) },
  'seat.add': { member: id, name: line(LIMITS.name) },
  'door.set': { open: z.boolean() },
  'meeting.extend': { days: z.number().int().min(1).max(LIMITS.days) },
  // the course of an activity
  'phase.go': { phase: id, round: stamp, stamp },
  'phase.extend': { minutes: z.number().int().min(1).max(60), stamp },
  'rounds.set': { rounds: z.number().int().min(1).max(9) },
  'question.set': { question: line(LIMITS.question) },
  'ready.set': { ready: z.boolean() },
  'spotlight.set': { card: id.nullable() },
  // cards
  'card.write': { card: id, label, text, zone: id.optional() },
  'card.withdraw': { card: id },
  'card.move': {
    card: id,
    zone: id,
    x: coordinate.optional(),
    y: coordinate.optional(),
    turn: stamp,
    note: line(LIMITS.note).optional(),
  },
  'move.note': { move: id, note: line(LIMITS.note) },
  'card.park': { cards: z.array(id).min(1).max(LIMITS.cards), parked: z.boolean() },
  // turns
  'turn.pass': { turn: stamp },
  'turn.skip': { turn: stamp },
  'turn.give': { member: id, turn: stamp },
  'turn.undo': { turn: stamp },
  // piles and names
  'merge.propose': { proposal: id, cards: z.array(id).min(1).max(20), label, text },
  'merge.withdraw': { proposal: id },
  'merge.confirm': { proposal: id },
  'merge.undo': { card: id },
  // weighing
  'core.propose': { cards: z.array(id).min(1).max(LIMITS.cards), poll: stamp },
  'ballot.cast': { ballot: z.enum([...CONSENT, 'pass']), poll: stamp },
  'poll.close': { poll: stamp },
  // what comes of it
  'action.set': {
    action: id,
    card: id,
    type: z.enum(['question', 'action']),
    text: line(LIMITS.text),
    owner: line(LIMITS.name),
    due: z.union([z.literal(''), z.iso.date()]),
  },
  'action.remove': { action: id },
} as const

export type Kind = keyof typeof KINDS
type Arguments<K extends Kind> = z.output<z.ZodObject<(typeof KINDS)[K]>>

/**
 * One thing a member says.
 * `id` makes it count once, `n` orders what one device says, `activity` is the activity it is about (people
 * and door statements are about the meeting), `as` names the person a screen or facilitator acts for.
 */
export type Envelope = { id: string; n: number; activity?: string | undefined; as?: string | undefined }
export type StatementOf<K extends Kind> = Envelope & { kind: K } & Arguments<K>
export type Statement = { [K in Kind]: StatementOf<K> }[Kind]

const envelope = {
  id,
  n: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  activity: id.optional(),
  as: id.optional(),
}

const schema = z.discriminatedUnion(
  'kind',
  Object.entries(KINDS).map(([kind, fields]) =>
    z.strictObject({ ...envelope, kind: z.literal(kind), ...fields }),
  ) as never,
)

/**
 * Reads a statement from what a notebook holds.
 * @param raw any JSON value
 * @returns the statement with tidied texts, or why it is none
 */
export function parseStatement(raw: unknown): { statement: Statement } | { refused: Code } {
  const result = schema.safeParse(raw)
  if (result.success) return { statement: result.data as Statement }
  const tooLong = result.error.issues.some(
    (issue) => (issue.code === 'too_big' && issue.origin === 'string') || issue.message === TOO_LONG,
  )
  return { refused: tooLong ? 'text.tooLong' : 'statement.invalid' }
}
