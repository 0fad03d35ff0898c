import { z } from 'zod'
import { type Size, sizeOf } from './basis/json.ts'
import { tidyName } from './basis/name.ts'
import { isWithin, tidy, unitsOf } from './basis/text.ts'
import { colourSchema, drawingSchema } from './capabilities/draw/mark.ts'
import { ACTION_TYPES, ANSWERS, CONSENT, LIMITS, ROLES } from './meeting.ts'
import type { Code } from './protocol/codes.ts'

const TOO_LONG = 'too long'

/** Text as people type it: control characters out, white space folded, at most `max` user-visible characters. */
export function line(max: number) {
  return z
    .string()
    .max(unitsOf(max))
    .transform(tidy)
    .refine((text) => isWithin(text, max), TOO_LONG)
}

// Ids become keys of plain objects, so a name every object already has is none of them.
const id = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,32}$/)
  .refine((text) => !(text in Object.prototype), { abort: true })
const stamp = z.number().int().min(0).max(1e9)
const coordinate = z.number().min(-1e5).max(1e5)
const together = z.array(id).min(1).max(LIMITS.together)
const label = line(LIMITS.label)
const name = line(LIMITS.name).transform(tidyName)
const text = line(LIMITS.text)

/** What each kind of statement carries besides its envelope. Kinds are the verbs of every method together. */
const KINDS = {
  // people and the door
  'member.rename': { member: id, name },
  'member.remove': { member: id },
  'member.away': { member: id, away: z.boolean() },
  'member.takesPart': { takesPart: z.boolean() },
  'member.role': { member: id, role: z.enum(ROLES) },
  'seat.add': { member: id, name },
  'door.set': { open: z.boolean() },
  'meeting.extend': { days: z.number().int().min(1).max(LIMITS.days) },
  // the agenda
  'agenda.add': {
    added: id,
    method: id,
    question: line(LIMITS.question),
    settings: z.record(
      z.string().max(32),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    ),
  },
  'agenda.go': { to: id },
  // the course of an activity
  'phase.go': { phase: id, round: stamp, stamp },
  'phase.extend': { minutes: z.number().int().min(1).max(60), stamp },
  'rounds.set': { rounds: z.number().int().min(1).max(9) },
  'question.set': { question: line(LIMITS.question) },
  'ready.set': { ready: z.boolean() },
  'spotlight.set': { card: id.nullable() },
  // cards
  'card.write': {
    card: id,
    label,
    text,
    zone: id.optional(),
    x: coordinate.optional(),
    y: coordinate.optional(),
    colour: colourSchema.optional(),
  },
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
  'cards.place': {
    places: z
      .array(z.strictObject({ card: id, zone: id, x: coordinate.optional(), y: coordinate.optional() }))
      .min(1)
      .max(LIMITS.together),
  },
  'cards.remove': { cards: together },
  'cards.colour': { cards: together, colour: colourSchema },
  'cards.detail': { cards: together, detail: id, value: line(LIMITS.text) },
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
  /** Where, which colour and what was said of it come along when a pile is put back as it was. */
  'pile.make': {
    pile: id,
    cards: z.array(id).min(1).max(20),
    label,
    text,
    x: coordinate.optional(),
    y: coordinate.optional(),
    colour: colourSchema.optional(),
    details: z
      .record(id, line(LIMITS.text))
      .refine((details) => Object.keys(details).length <= 8)
      .optional(),
  },
  // weighing
  'core.propose': { cards: z.array(id).min(1).max(LIMITS.cards), poll: stamp },
  'ballot.cast': {
    ballot: z.union([z.enum([...CONSENT, 'pass']), z.record(id, z.enum(ANSWERS))]),
    poll: stamp,
  },
  'poll.open': { poll: stamp },
  'poll.close': { poll: stamp },
  'choice.set': { cards: z.array(id).max(LIMITS.cards) },
  // what comes of it
  'action.set': {
    action: id,
    card: z.union([z.literal(''), id]),
    across: id.optional(),
    type: z.enum(ACTION_TYPES),
    text: line(LIMITS.text),
    owner: line(LIMITS.name),
    due: z.union([z.literal(''), z.iso.date()]),
  },
  'action.remove': { action: id },
  // drawing
  /** `order`: what is brought back lies where it lay, not above all. */
  'mark.draw': { mark: id, drawing: drawingSchema, order: stamp.optional() },
  'marks.erase': { marks: together },
  /** Moves things by so many world units. */
  'marks.move': { marks: together, right: coordinate, down: coordinate },
  'marks.clear': {},
} as const

export type Kind = keyof typeof KINDS
type Arguments<K extends Kind> = z.output<z.ZodObject<(typeof KINDS)[K]>>

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
export type StatementOf<K extends Kind> = Envelope & { kind: K } & Arguments<K>
export type Statement = { [K in Kind]: StatementOf<K> }[Kind]

const envelope = {
  id,
  n: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  activity: id.optional(),
  as: id.optional(),
  over: id.optional(),
}

const schema = z.discriminatedUnion(
  'kind',
  Object.entries(KINDS).map(([kind, fields]) =>
    z.strictObject({ ...envelope, kind: z.literal(kind), ...fields }),
  ) as never,
)

/** What a whole statement may hold: the longest stroke, the fullest settings, and room. */
export const STATEMENT_SIZE: Size = { values: 2_000, units: 32_768 }

/** What of a statement tells whether its speaker may say such a thing at all (referee.ts, {@link refusalOf}). */
export type Head = Pick<Envelope, 'id' | 'activity' | 'as'> & { kind: Kind; member?: string | undefined }

const head = z.object({
  id,
  activity: id.optional(),
  as: id.optional(),
  kind: z.enum(Object.keys(KINDS) as Kind[]),
  member: id.optional(),
})

/** Reads only that much of what a notebook holds, however much it holds. */
export function headOf(raw: unknown): Head | { refused: Code } {
  const result = head.safeParse(raw)
  return result.success ? result.data : { refused: 'statement.invalid' }
}

/**
 * Reads a statement from what a notebook holds.
 * @param raw any JSON value
 * @returns the statement with tidied texts, or why it is none
 */
export function parseStatement(raw: unknown): { statement: Statement } | { refused: Code } {
  // A schema names everything that is wrong with it, field by field.
  const size = sizeOf(raw, STATEMENT_SIZE)
  if (size.values > STATEMENT_SIZE.values) return { refused: 'statement.invalid' }
  if (size.units > STATEMENT_SIZE.units) return { refused: 'text.tooLong' }
  const result = schema.safeParse(raw)
  if (result.success) return { statement: result.data as Statement }
  const tooLong = result.error.issues.some(
    (issue) => (issue.code === 'too_big' && issue.origin === 'string') || issue.message === TOO_LONG,
  )
  return { refused: tooLong ? 'text.tooLong' : 'statement.invalid' }
}
