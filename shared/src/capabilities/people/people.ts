import * as z from 'zod/mini'
import { id, nameOf } from '../../basis/fields.ts'
import { isAtDoor, isFixed, LIMITS, type Meeting, type Member, type MemberId, ROLES } from '../../meeting.ts'
import type { MeetingCapability } from '../capability.ts'
import { addMember, isFacilitatorsName, newMember, ownName } from './members.ts'

const DAY = 86_400_000

const kinds = {
  'member.rename': { member: id, name: nameOf(LIMITS.name) },
  'member.remove': { member: id },
  'member.away': { member: id, away: z.boolean() },
  'member.takesPart': { takesPart: z.boolean() },
  'member.role': { member: id, role: z.enum(ROLES) },
  'seat.add': { member: id, name: nameOf(LIMITS.name) },
  'door.set': { open: z.boolean() },
  'meeting.extend': { days: z.int().check(z.minimum(1), z.maximum(LIMITS.days)) },
}

/**
 * Who is here, the door, and how long the meeting is kept. What it means for what a group is doing that somebody
 * leaves or comes back is told by each capability (`roster`).
 */
export const people: MeetingCapability<'people', typeof kinds> = {
  id: 'people',
  scope: 'meeting',
  kinds,
  by: {
    'member.rename': 'facilitatorOrSelf',
    'member.remove': 'facilitator',
    'member.away': 'facilitatorOrSelf',
    'member.takesPart': 'facilitator',
    'member.role': 'facilitator',
    'seat.add': 'facilitator',
    'door.set': 'facilitator',
    'meeting.extend': 'facilitator',
  },
  statements: {
    'member.rename': {
      refuses: ({ meeting }, { member, name }) => {
        const isLeading = meeting.members[member]?.role === 'facilitator'
        return !isLeading && isFacilitatorsName(meeting, name) ? 'name.taken' : undefined
      },
      judge: ({ meeting }, { member, name }) => {
        const found = present(meeting, member)
        if (!found) return 'member.unknown'
        if (!name) return 'name.empty'
        return withMember(meeting, { ...found, name: ownName(meeting, { ...found, name }) })
      },
    },
    // The name goes with the person; what they already laid on the table stays the group's.
    'member.remove': {
      judge: ({ meeting }, { member }) => {
        const found = present(meeting, member)
        if (!found || isFixed(member)) return 'member.unknown'
        return withMember(meeting, { ...found, gone: true, name: '' })
      },
    },
    'member.away': {
      judge: ({ meeting }, { member, away }) => {
        const found = present(meeting, member)
        return found ? withMember(meeting, { ...found, away }) : 'member.unknown'
      },
    },
    'member.takesPart': {
      judge: ({ meeting, speaker }, { takesPart }) => withMember(meeting, { ...speaker, takesPart }),
    },
    'member.role': {
      refuses: ({ meeting }, { member, role }) => {
        const was = meeting.members[member]?.role
        // Who waits at the door leads nothing before they are in.
        if (was === 'visitor' && role === 'facilitator') return 'visit.goalFirst'
        // Whoever leads asks for it, and all who are here answer (METHODS §2).
        return role === 'observer' && was !== 'schoolLeader' ? 'cast.together' : undefined
      },
      judge: ({ meeting }, { member, role }) => {
        const found = present(meeting, member)
        if (!found || isFixed(member) || found.seat || role === 'screen') return 'member.unknown'
        // What a school leader was not told they are not told by another name either.
        if (found.role === 'schoolLeader' && role !== 'schoolLeader') return 'leader.stays'
        // Who takes part and leads as well goes on taking part.
        const stays = role === 'participant' || (role === 'facilitator' && found.takesPart)
        const { group: _group, leads: _leads, hand: _hand, ...alone } = found
        const now = { ...(role === 'visitor' ? alone : found), role, takesPart: stays }
        return withMember(meeting, { ...now, name: isAtDoor(found) ? ownName(meeting, now) : now.name })
      },
    },
    'seat.add': {
      refuses: ({ meeting }, { name }) => (isFacilitatorsName(meeting, name) ? 'name.taken' : undefined),
      judge: ({ meeting }, { member, name }) => {
        const outcome = addMember(meeting, { ...newMember(member, name, 0), seat: true })
        return outcome.ok ? outcome.meeting : outcome.refused
      },
    },
    'door.set': {
      judge: ({ meeting }, { open }) => ({ ...meeting, doorOpen: open }),
    },
    'meeting.extend': {
      judge: ({ meeting, context }, { days }) => ({
        ...meeting,
        expiresAt: Math.max(meeting.expiresAt, context.at + Math.min(days, LIMITS.days) * DAY),
      }),
    },
  },
}

function present(meeting: Meeting, member: MemberId): Member | undefined {
  const found = meeting.members[member]
  return found && !found.gone ? found : undefined
}

function withMember(meeting: Meeting, member: Member): Meeting {
  return { ...meeting, members: { ...meeting.members, [member.id]: member } }
}
