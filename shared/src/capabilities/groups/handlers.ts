import { goesInGroups, groupable, isApart, mayLead, partsOf } from '../../groups.ts'
import {
  type Activity,
  type Groups,
  type Meeting,
  type Member,
  type Time,
  withActivity,
} from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { roomLeft } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { broughtCards } from '../agenda/along.ts'
import type { MeetingHandlers, MeetingRun } from '../capability.ts'
import type { groups } from './groups.ts'

export const groupsHandlers: MeetingHandlers<'groups', typeof groups.kinds> = {
  of: 'groups',
  statements: {
    'groups.plan': {
      judge: ({ meeting }, { planned, groups: wanted }) => {
        const activity = meeting.activities[planned]
        if (!activity || activity.part) return 'activity.unknown'
        if (activity.opened) return 'activity.begun'
        const method = methodOf(activity.method)
        if (!method || !goesInGroups(method)) return 'groups.notHere'
        return wanted
          ? withGroups(meeting, activity, { ...wanted, state: 'planned' })
          : withActivity(meeting, together(activity))
      },
    },
    'groups.ask': {
      judge: ({ meeting }, { count }) => {
        const here = mayDivide(meeting)
        if (typeof here === 'string') return here
        const members = { ...meeting.members }
        for (const { group: _, leads: __, ...member } of groupable(meeting)) members[member.id] = member
        const { how } = here.groups ?? {}
        return withGroups({ ...meeting, members }, here, { count, state: 'choosing', ...(how && { how }) })
      },
    },
    'groups.split': {
      refuses: (run, { parts }) => {
        // One id for two groups would leave the first without anything to do.
        if (new Set(parts).size < parts.length) return 'id.taken'
        const here = mayDivide(run.meeting)
        return typeof here === 'string' || hasRoomFor(run, here, parts) ? undefined : 'limit.reached'
      },
      judge: (run, { parts, people }) => {
        const { meeting, context } = run
        const here = mayDivide(meeting)
        if (typeof here === 'string') return here
        const members = { ...meeting.members }
        for (const { member, group: wanted } of people) {
          const found = groupable(meeting).find(({ id: one }) => one === member)
          // Somebody left while the coach was dividing: the others are divided all the same.
          if (found && wanted <= parts.length) members[member] = movedTo(found, wanted)
        }
        const activities = { ...meeting.activities }
        for (const [index, part] of parts.entries()) {
          const now = partFor(run, here, index + 1, part)
          if (typeof now === 'string') return now
          activities[now.id] = takenUp(now, context.at)
        }
        const state = { count: parts.length, state: 'apart' } as const
        return withGroups({ ...meeting, members, activities }, here, state)
      },
    },
    'groups.gather': {
      judge: ({ meeting }) => {
        const here = meeting.activities[meeting.current]
        if (here?.groups?.state === 'choosing')
          return withGroups(meeting, here, { ...here.groups, state: 'planned' })
        if (here?.groups?.state === 'planned') return withActivity(meeting, together(here))
        if (!here?.groups || !isApart(meeting)) return 'groups.together'
        const { large: _, ...groups } = here.groups
        return withGroups(withoutHands(meeting), here, { ...groups, state: 'together' })
      },
    },
    'groups.join': {
      judge: ({ meeting, speaker }, { member, group: wanted }) => {
        const { count = 0, state } = meeting.activities[meeting.current]?.groups ?? {}
        const found = groupable(meeting).find(({ id: one }) => one === member)
        if (!found) return 'member.unknown'
        const isOpen = state === 'choosing' || (speaker.role === 'facilitator' && state === 'apart')
        if (!isOpen || wanted > count) return 'groups.notChoosing'
        return { ...meeting, members: { ...meeting.members, [member]: movedTo(found, wanted) } }
      },
    },
    'groups.lead': {
      judge: ({ meeting, speaker }, { member, leads }) => {
        if (!isApart(meeting)) return 'groups.together'
        const chosen = groupable(meeting).find(({ id: one }) => one === member)
        if (!chosen?.group || !mayLead(chosen)) return 'member.unknown'
        // A group says itself who leads it, and so does the coach.
        if (speaker.role !== 'facilitator' && speaker.group !== chosen.group) return 'role.notAllowed'
        const members = { ...meeting.members }
        for (const { leads: _, ...one } of Object.values(members))
          if (one.group === chosen.group)
            members[one.id] = leads && one.id === member ? { ...one, leads } : one
        return { ...meeting, members }
      },
    },
    'groups.show': {
      judge: ({ meeting }, { group: wanted }) => {
        const here = meeting.activities[meeting.current]
        if (!here?.groups || !isApart(meeting)) return 'groups.together'
        if (wanted !== null && wanted > here.groups.count) return 'groups.unknown'
        const { large: _, ...groups } = here.groups
        return withGroups(meeting, here, wanted === null ? groups : { ...groups, large: wanted })
      },
    },
    'hand.raise': {
      judge: ({ meeting, context }, { member, up }) => {
        const found = meeting.members[member]
        if (!found || found.gone) return 'member.unknown'
        if (up && !isApart(meeting)) return 'groups.together'
        if (up === (found.hand !== undefined)) return meeting
        const { hand: _, ...down } = found
        const next = up ? { ...found, hand: context.at } : down
        return { ...meeting, members: { ...meeting.members, [member]: next } }
      },
    },
  },
}

/** @returns the activity on the table, that people may do in groups; or why they may not */
function mayDivide(meeting: Meeting): Activity | Code {
  const here = meeting.activities[meeting.current]
  const method = here && methodOf(here.method)
  if (!here || !method) return 'activity.notCurrent'
  if (!goesInGroups(method)) return 'groups.notHere'
  return isApart(meeting) ? 'groups.apart' : here
}

/** What a group goes on with, or begins with under a new id: what was brought along lies before every group. */
function partFor(
  { meeting, begin }: MeetingRun,
  here: Activity,
  number: number,
  fresh: string,
): Activity | Code {
  const known = partsOf(meeting, here.id).find(({ part }) => part?.group === number)
  if (known) return known
  if (meeting.activities[fresh]) return 'id.taken'
  const { method, question, settings } = here
  const begun = begin({ id: fresh, method, question, settings }, number - 1)
  if (!begun) return 'statement.invalid'
  const cards = { ...begun.cards }
  const makers = { ...begun.makers }
  for (const card of broughtCards(here)) {
    cards[card.id] = card
    makers[card.id] = here.makers[card.id] ?? []
  }
  return { ...begun, cards, makers, opened: true, part: { of: here.id, group: number } }
}

/** Whether what lies before every group finds room, on its table and in the meeting. */
function hasRoomFor(run: MeetingRun, here: Activity, ids: readonly string[]): boolean {
  const method = methodOf(here.method)
  const parts = ids.map((id, index) => partFor(run, here, index + 1, id))
  const all = { ...run.meeting.activities }
  for (const part of parts) if (typeof part !== 'string') all[part.id] = part
  return parts.every(
    (part) => typeof part === 'string' || !method || roomLeft({ activities: all }, part, method) >= 0,
  )
}

/** What was planned in groups is done by all together. */
function together({ groups: _, ...activity }: Activity): Activity {
  return activity
}

/** Whoever leads a group leads that one. */
function movedTo({ leads, ...member }: Member, group: number): Member {
  return { ...member, group, ...(leads && member.group === group && { leads }) }
}

function withGroups(meeting: Meeting, activity: Activity, groups: Groups): Meeting {
  return withActivity(meeting, { ...activity, groups })
}

/** Time does not run for what lay aside. @returns an activity that comes on the table again */
export function takenUp(activity: Activity, at: Time): Activity {
  const { phase, turn } = activity
  return { ...activity, phase: { ...phase, since: at }, turn: turn && { ...turn, since: at } }
}

/** Nobody calls the coach any more: everybody is with them. */
export function withoutHands(meeting: Meeting): Meeting {
  if (Object.values(meeting.members).every(({ hand }) => hand === undefined)) return meeting
  const members = { ...meeting.members }
  for (const { hand, ...member } of Object.values(members))
    if (hand !== undefined) members[member.id] = member
  return { ...meeting, members }
}
