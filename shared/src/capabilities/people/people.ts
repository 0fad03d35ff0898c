import { type Activity, LIMITS, type Meeting, type Member, type MemberId, type Time } from '../../meeting.ts'
import { addMember, isFacilitatorsName, newMember, ownName } from '../../opening.ts'
import { isFixed } from '../../permission.ts'
import type { MeetingHandlers, MeetingKind } from '../handler.ts'
import { closeWhenAnswered } from '../rate/rate.ts'
import { leaveTurns, returnToTurns } from '../turns/turns.ts'

const DAY = 86_400_000

type PeopleKinds = Exclude<MeetingKind, 'agenda.add' | 'agenda.go'>

export const handlers: Pick<MeetingHandlers, PeopleKinds> = {
  'member.rename': ({ meeting }, { member, name }) => {
    const found = present(meeting, member)
    if (!found) return 'member.unknown'
    if (!name) return 'name.empty'
    if (found.role !== 'facilitator' && isFacilitatorsName(meeting, name)) return 'name.taken'
    return withMember(meeting, { ...found, name: ownName(meeting, name, member) })
  },

  'member.remove': ({ meeting, context }, { member }) => {
    const found = present(meeting, member)
    if (!found || isFixed(member)) return 'member.unknown'
    // The name goes with the person; what they already laid on the table stays the group's.
    const removed = withMember(meeting, { ...found, gone: true, name: '' })
    return eachActivity(removed, (activity) => {
      const hidden = Object.keys(activity.drafts).filter((id) =>
        activity.makers[id]?.some((maker) => maker.member === member),
      )
      const drafts = { ...activity.drafts }
      const makers = { ...activity.makers }
      for (const id of hidden) {
        delete drafts[id]
        delete makers[id]
      }
      return standAside(removed, { ...activity, drafts, makers }, member, context.at)
    })
  },

  'member.away': ({ meeting, context }, { member, away }) => {
    const found = present(meeting, member)
    if (!found) return 'member.unknown'
    const changed = withMember(meeting, { ...found, away })
    return eachActivity(changed, (activity) =>
      away ? standAside(changed, activity, member, context.at) : returnToTurns(activity, member, context.at),
    )
  },

  'member.takesPart': ({ meeting, speaker, context }, { takesPart }) => {
    const changed = withMember(meeting, { ...speaker, takesPart })
    return takesPart
      ? changed
      : eachActivity(changed, (activity) => standAside(changed, activity, speaker.id, context.at))
  },

  'member.role': ({ meeting, context }, { member, role }) => {
    const found = present(meeting, member)
    if (!found || isFixed(member) || found.seat || role === 'screen') return 'member.unknown'
    // Who takes part and leads as well goes on taking part.
    const stays = role === 'participant' || (role === 'facilitator' && found.takesPart)
    const changed = withMember(meeting, { ...found, role, takesPart: stays })
    if (stays) return changed
    return eachActivity(changed, (activity) => standAside(changed, activity, member, context.at))
  },

  'seat.add': ({ meeting }, { member, name }) => {
    const outcome = addMember(meeting, { ...newMember(member, name, 0), seat: true })
    return outcome.ok ? outcome.meeting : outcome.refused
  },

  'door.set': ({ meeting }, { open }) => ({ ...meeting, doorOpen: open }),

  'meeting.extend': ({ meeting, context }, { days }) => ({
    ...meeting,
    expiresAt: Math.max(meeting.expiresAt, context.at + Math.min(days, LIMITS.days) * DAY),
  }),
}

/**
 * Somebody is away, or no longer takes part: nothing waits for them (METHODS §14.7). That they were ready stays counted:
 * a count that drops when they step out would say that they were.
 */
function standAside(meeting: Meeting, activity: Activity, member: MemberId, at: Time): Activity {
  return closeWhenAnswered(meeting, leaveTurns(meeting, activity, member, at))
}

function present(meeting: Meeting, member: MemberId): Member | undefined {
  const found = meeting.members[member]
  return found && !found.gone ? found : undefined
}

function withMember(meeting: Meeting, member: Member): Meeting {
  return { ...meeting, members: { ...meeting.members, [member.id]: member } }
}

function eachActivity(meeting: Meeting, change: (activity: Activity) => Activity): Meeting {
  const activities = Object.fromEntries(
    Object.entries(meeting.activities).map(([id, activity]) => [id, change(activity)]),
  )
  return { ...meeting, activities }
}
