import { z } from 'zod'
import { colourSchema } from '../capabilities/draw/mark.ts'
import { OPEN_REACH } from '../ground/ground.ts'
import { activityFor, isApart, meetingIn } from '../groups.ts'
import {
  type Activity,
  isAtDoor,
  LIMITS,
  type Meeting,
  type Member,
  type MemberId,
  type Role,
} from '../meeting.ts'
import { mayAct } from '../permission.ts'
import { handsOf } from './hands.ts'
import { isNamed, keepsBoard, mayPoint } from './pointing.ts'

const coordinate = z.number().min(-OPEN_REACH).max(OPEN_REACH)
const id = z.string().max(32)
const point = z.object({ x: coordinate, y: coordinate })
const extent = z
  .number()
  .positive()
  .max(4 * OPEN_REACH)
/** A part of the world, by its centre. */
const part = point.extend({ width: extent, height: extent })

/** What one hand holds. */
const hand = {
  /** The card under the finger, where it is now, and for whom it is moved when it is not the speaker's turn. */
  drag: z.object({ card: id, x: coordinate, y: coordinate }).nullable().optional(),
  /** Cards and drawings that are moved together, and how far they have come. */
  carry: z
    .object({ ids: z.array(id).max(40), right: coordinate, down: coordinate })
    .nullable()
    .optional(),
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
}

/** What a device may say about itself many times a second, in world units; nothing of it is kept. */
const presenceSchema = z.object({
  cursor: point.nullable().optional(),
  ...hand,
  /** What further hands on the same board hold: a wall has room for several people. */
  more: z.array(z.object(hand)).max(9).nullable().optional(),
  as: id.nullable().optional(),
  /** At which group this device is, of somebody who goes around; of all others the server knows it. */
  group: z.int().min(1).max(LIMITS.groups).nullable().optional(),
  /** "Look here." */
  point: point.nullable().optional(),
  /** What this device shows of the board, for whoever follows it. */
  view: part.nullable().optional(),
  /** "Everybody here": where a facilitator wants all to look; a new number is a new wish. */
  gather: part
    .extend({ number: z.number().int().min(0) })
    .nullable()
    .optional(),
})
export type Presence = z.output<typeof presenceSchema>

/** @returns what a device says of itself without what it holds, draws and points at */
export function withoutHands(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw
  const { cursor: _, drag, carry, ink, more, point, ...rest } = raw as Record<string, unknown>
  return rest
}

/** Presence as others receive it: the server puts the identity on. */
export type StampedPresence = Omit<Presence, 'group'> & {
  member: MemberId
  role: Role
  /** The group that may know of it; others know only that somebody is here. Absent where all are together. */
  group?: number
  /** What is held where a phase does not show names: it travels apart from who holds it. */
  hand?: Hand
}

/** A card, several things or a pen in one hand. */
export type HeldInHand = Pick<Presence, 'drag' | 'carry' | 'ink'>
/** The same for all hands on one device. */
export type Hand = HeldInHand & Pick<Presence, 'more'>

/**
 * Cleans what a device says about itself and stamps who it is.
 * Where a phase does not show names, only who keeps the board is seen pointing, and what anybody else holds is told
 * apart from who holds it; only somebody who may move a card or draw can be seen doing so.
 * @param meeting as the referee knows it
 * @param member the identity of the connection
 * @param raw whatever the device sent
 * @returns what the others may receive, or null when the member is not here or sends nonsense
 */
export function stampPresence(meeting: Meeting, member: MemberId, raw: unknown): StampedPresence | null {
  const role = meeting.members[member]?.role
  const presence = presenceSchema.safeParse(raw)
  if (!role || !presence.success) return null
  const place = meetingIn(meeting, activityFor(meeting, member, presence.data.group ?? undefined))
  const who = place.members[member]
  const activity = place.activities[place.current]
  if (!who || who.gone || !activity) return null
  if (isAtDoor(who)) return { member, role }
  const group = activity.part?.group
  // Who is in no group sees all of them at a glance, and is at no table.
  if (group === undefined && isApart(meeting)) return { member, role }
  return { ...stampedIn(place, activity, who, presence.data), role, ...(group && { group }) }
}

/** What others on the same table may receive. */
function stampedIn(meeting: Meeting, activity: Activity, who: Member, said: Presence): StampedPresence {
  const { cursor, as, point: here, view, gather } = said
  const stamped: StampedPresence = { member: who.id, role: who.role }
  const [named, keeps] = [isNamed(activity), keepsBoard(who)]
  if (cursor && named) stamped.cursor = cursor
  if (here && mayPoint(activity, who)) stamped.point = here
  if (view && (named || keeps)) stamped.view = view
  if (gather && who.role === 'facilitator') stamped.gather = gather
  // Most of what is said here is a pointer: nothing is asked about that need not be known.
  const held = handsOf(said)
  if (held.length === 0) return stamped
  const acting = as && meeting.members[as] ? as : undefined
  const [first, ...more] = held
    .map((one) => handOf(meeting, activity, who, acting, one))
    .filter((one) => Object.keys(one).length > 0)
  if (!first) return stamped
  const hand: Hand = { ...first, ...(more.length > 0 && { more }) }
  if (!named && !keeps) return { ...stamped, hand }
  // For whom something is moved is a name as well.
  const isMoved = [first, ...more].some(({ drag, carry }) => drag || carry)
  return { ...stamped, ...hand, ...(acting && named && isMoved ? { as: acting } : {}) }
}

/** What of it somebody may be seen holding: whoever may draw and not sort takes up drawings only, and the other way round. */
function handOf(
  meeting: Meeting,
  activity: Activity,
  who: Member,
  acting: MemberId | undefined,
  { drag, carry, ink }: HeldInHand,
): HeldInHand {
  const hand: HeldInHand = {}
  const mayDraw = mayAct(meeting, 'mark.draw', who) === undefined
  if (ink && mayDraw) hand.ink = ink
  const maySort = mayAct(meeting, 'cards.place', who, acting) === undefined
  const mayMove = maySort || mayAct(meeting, 'card.move', who, acting) === undefined
  if (drag && Object.hasOwn(activity.cards, drag.card) && mayMove) hand.drag = drag
  const mayCarry = (id: string) =>
    Object.hasOwn(activity.cards, id) ? maySort : mayDraw && Object.hasOwn(activity.marks, id)
  const ids = carry?.ids.filter(mayCarry) ?? []
  if (carry && ids.length > 0) hand.carry = { ...carry, ids }
  return hand
}
