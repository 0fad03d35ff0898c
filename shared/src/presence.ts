import { z } from 'zod'
import type { Meeting, MemberId, Role } from './meeting.ts'
import { mayAct, phaseOf } from './permission.ts'

const coordinate = z.number().min(-1e4).max(1e4)
const id = z.string().max(32)

/** What a device may say about itself many times a second, in world units; nothing of it is kept. */
export const presenceSchema = z.object({
  cursor: z.object({ x: coordinate, y: coordinate }).nullable().optional(),
  /** The card under the finger, where it is now, and for whom it is moved when it is not the speaker's turn. */
  drag: z.object({ card: id, x: coordinate, y: coordinate }).nullable().optional(),
  as: id.nullable().optional(),
})
export type Presence = z.output<typeof presenceSchema>

/** Presence as others receive it: the server puts the identity on. */
export type StampedPresence = Presence & { member: MemberId; role: Role }

/**
 * Cleans what a device says about itself and stamps who it is.
 * Cursors stay away where a phase does not show names; only somebody who may move a card can be seen holding it.
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
  const { cursor, drag, as } = presence.data
  const stamped: StampedPresence = { member, role: who.role }
  if (cursor && phaseOf(activity)?.visibility === 'named') stamped.cursor = cursor
  const acting = as && meeting.members[as] ? as : undefined
  if (drag && Object.hasOwn(activity.cards, drag.card) && !mayAct(meeting, 'card.move', who, acting)) {
    stamped.drag = drag
    if (acting) stamped.as = acting
  }
  return stamped
}
