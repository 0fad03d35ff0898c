import { looksAlike } from '../../basis/name.ts'
import { LIMITS, type Meeting, type Member, type MemberId, SERVER } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'

export type Opened = { ok: true; meeting: Meeting } | { ok: false; refused: Code }

/** Adds a member, in order of arrival, as long as the meeting can hold one more. */
export function addMember(meeting: Meeting, member: Member): Opened {
  const all = Object.values(meeting.members)
  if (!member.name) return { ok: false, refused: 'name.empty' }
  if (isFacilitatorsName(meeting, member.name)) return { ok: false, refused: 'name.taken' }
  // The server states things under a name of its own.
  if (meeting.members[member.id] || member.id === SERVER) return { ok: false, refused: 'id.taken' }
  if (all.filter((one) => !one.gone).length >= LIMITS.members || all.length >= 4 * LIMITS.members) {
    return { ok: false, refused: 'meeting.full' }
  }
  return {
    ok: true,
    meeting: { ...meeting, members: { ...meeting.members, [member.id]: { ...member, order: all.length } } },
  }
}

/** @returns a participant with a device, in the room */
export function newMember(id: MemberId, name: string, order: number): Member {
  return { id, name, role: 'participant', seat: false, takesPart: true, away: false, gone: false, order }
}

/** @returns whether somebody by this name would be taken for a facilitator */
export function isFacilitatorsName(meeting: Meeting, name: string): boolean {
  return Object.values(meeting.members).some(
    (member) => member.role === 'facilitator' && !member.gone && looksAlike(member.name, name),
  )
}
