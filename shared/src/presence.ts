import { z } from 'zod'
import type { CardId, Meeting, MemberId, Role } from './meeting.ts'

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
 * Where a phase does not show names, cursors stay away; what somebody holds is visible to all or to none.
 * @param meeting as the referee knows it
 * @param member the identity of the connection
 * @returns what the others may receive, or null when the member is not here or sends nonsense
 */
export function stampPresence(meeting: Meeting, member: MemberId, raw: unknown, phaseShowsNames: boolean): StampedPresence | null {
  const who = meeting.members[member]
  const presence = presenceSchema.safeParse(raw)
  if (!who || who.gone || !presence.success) return null
  const activity = meeting.activities[meeting.current]
  const { cursor, drag, as } = presence.data
  const held: CardId | undefined = drag?.card
  const stamped: StampedPresence = { member, role: who.role }
  if (phaseShowsNames && cursor) stamped.cursor = cursor
  if (drag && held && activity?.cards[held]) stamped.drag = drag
  if (as) stamped.as = as
  return stamped
}
