import { z } from 'zod'
import { colourSchema } from '../capabilities/draw/mark.ts'
import { OPEN_REACH } from '../ground/ground.ts'
import { LIMITS, type Meeting, type MemberId, type Role } from '../meeting.ts'
import { mayAct, mayShowWord, phaseOf } from '../permission.ts'
import { line } from '../statement.ts'

const coordinate = z.number().min(-OPEN_REACH).max(OPEN_REACH)
const id = z.string().max(32)
const point = z.object({ x: coordinate, y: coordinate })
const extent = z
  .number()
  .positive()
  .max(4 * OPEN_REACH)
/** A part of the world, by its centre. */
const part = point.extend({ width: extent, height: extent })

/** What a device may say about itself many times a second, in world units; nothing of it is kept. */
const presenceSchema = z.object({
  cursor: point.nullable().optional(),
  /** The card under the finger, where it is now, and for whom it is moved when it is not the speaker's turn. */
  drag: z.object({ card: id, x: coordinate, y: coordinate }).nullable().optional(),
  /** Cards and drawings that are moved together, and how far they have come. */
  carry: z
    .object({ ids: z.array(id).max(40), right: coordinate, down: coordinate })
    .nullable()
    .optional(),
  as: id.nullable().optional(),
  /** The stroke under the pen so far, or its last part. */
  ink: z
    .object({
      tool: z.enum(['pen', 'marker']),
      colour: colourSchema,
      width: z.number().min(1).max(80),
      points: z.array(coordinate).max(160),
    })
    .nullable()
    .optional(),
  /** "Look here." */
  point: point.nullable().optional(),
  /** What this device shows of the board, for whoever follows it. */
  view: part.nullable().optional(),
  /** "Everybody here": where a facilitator wants all to look; a new number is a new wish. */
  gather: part
    .extend({ number: z.number().int().min(0) })
    .nullable()
    .optional(),
  /** A word or sentence somebody shows while they are together: it is nowhere but here. */
  word: line(LIMITS.word).nullable().optional(),
})
export type Presence = z.output<typeof presenceSchema>

/** @returns what a device says of itself without what it holds, draws and points at */
export function withoutHands(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  const { cursor: _, drag, carry, ink, point, ...rest } = raw as Record<string, unknown>
  return rest
}

/** Presence as others receive it: the server puts the identity on. */
export type StampedPresence = Presence & { member: MemberId; role: Role }

/**
 * Cleans what a device says about itself and stamps who it is.
 * Where a phase does not show names, only who keeps the board is seen pointing; only somebody who may move a card
 * or draw can be seen doing so.
 * @param meeting as the referee knows it
 * @param member the identity of the connection
 * @param raw whatever the device sent
 * @returns what the others may receive, or null when the member is not here or sends nonsense
 */
export function stampPresence(meeting: Meeting, member: MemberId, raw: unknown): StampedPresence | null {
  const who = meeting.members[member]
  const presence = presenceSchema.safeParse(raw)
  const activity = meeting.activities[meeting.current]
  if (!who || who.gone || !activity || !presence.success) return null
  const { cursor, drag, carry, as, ink, point: here, view, gather, word } = presence.data
  const stamped: StampedPresence = { member, role: who.role }
  const isNamed = phaseOf(activity)?.visibility === 'named'
  const keepsBoard = who.role === 'facilitator' || who.role === 'screen'
  if (cursor && isNamed) stamped.cursor = cursor
  if (here && who.role !== 'observer' && (isNamed || keepsBoard)) stamped.point = here
  if (view && (isNamed || keepsBoard)) stamped.view = view
  if (gather && who.role === 'facilitator') stamped.gather = gather
  if (word && mayShowWord(meeting, who)) stamped.word = word
  // Most of what is said here is a pointer: nothing is asked about that need not be known.
  if (!ink && !drag && !carry) return stamped
  const mayDraw = mayAct(meeting, 'mark.draw', who) === undefined
  if (ink && mayDraw) stamped.ink = ink
  const acting = as && meeting.members[as] ? as : undefined
  const maySort = mayAct(meeting, 'cards.place', who, acting) === undefined
  const mayMove = maySort || mayAct(meeting, 'card.move', who, acting) === undefined
  if (drag && Object.hasOwn(activity.cards, drag.card) && mayMove) stamped.drag = drag
  // Whoever may draw and not sort takes up drawings only, and the other way round.
  const mayCarry = (id: string) =>
    Object.hasOwn(activity.cards, id) ? maySort : mayDraw && Object.hasOwn(activity.marks, id)
  const ids = carry?.ids.filter(mayCarry) ?? []
  if (carry && ids.length > 0) stamped.carry = { ...carry, ids }
  if (acting && (stamped.drag || stamped.carry)) stamped.as = acting
  return stamped
}
