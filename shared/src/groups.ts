import { randomFrom, shuffled } from './basis/random.ts'
import {
  type Activity,
  type ActivityId,
  activeMembers,
  type Meeting,
  type Member,
  type MemberId,
  takesPart,
} from './meeting.ts'
import type { Method } from './methods/method.ts'

/*
 * Groups side by side. What a group does is an activity like any other, that says of which one on the
 * agenda it is the part of which group. It is judged, hidden and told in the meeting as that group has it: with its
 * activity on the table, in which everybody else is away.
 */

/** @returns whether a method can be done in groups: coming in and going out people do together */
export function goesInGroups({ opens, closes }: Pick<Method, 'opens' | 'closes'>): boolean {
  return !opens && !closes
}

/** @returns what each group does, or did, of an activity on the agenda, in the order of the groups */
export function partsOf({ activities }: Pick<Meeting, 'activities'>, of: ActivityId): Activity[] {
  return Object.values(activities)
    .filter(({ part }) => part?.of === of)
    .sort((one, other) => one.order - other.order)
}

/** @returns whether people work in groups now, each in an activity of its own */
export function isApart({ activities, current }: Pick<Meeting, 'activities' | 'current'>): boolean {
  return activities[current]?.groups?.state === 'apart'
}

/** @returns whether an activity lies on the table, of all or of a group */
export function isOnTable(meeting: Meeting, id: ActivityId): boolean {
  const of = meeting.activities[id]?.part?.of
  if (isApart(meeting)) return of === meeting.current
  return id === meeting.current
}

/** Whether somebody is with all groups: who leads goes around, and hands on the wall are everybody's. */
export function goesAround({ role }: Pick<Member, 'role'>): boolean {
  return role === 'facilitator' || role === 'screen'
}

/** A meeting as a group has it, by the activity of the group: put together once, however often it is asked for. */
const meetings = new WeakMap<Meeting, Map<ActivityId, Meeting>>()
/** Everybody as they are for one group; the same object for the same members. */
const membersOf = new WeakMap<Meeting['members'], Map<number, Meeting['members']>>()
const elsewhere = new WeakMap<Member, Member>()

/**
 * @param id of any activity
 * @returns the meeting as it is for those who are in that activity: for a group its own lies on the table, and whoever is
 *   not in it is away; itself for an activity of all
 */
export function meetingIn(meeting: Meeting, id: ActivityId): Meeting {
  const part = meeting.activities[id]?.part
  if (!part) return meeting
  const ofGroups = meetings.get(meeting) ?? new Map<ActivityId, Meeting>()
  meetings.set(meeting, ofGroups)
  const made = ofGroups.get(id) ?? forPart(meeting, id, part)
  ofGroups.set(id, made)
  return made
}

function forPart(meeting: Meeting, id: ActivityId, part: NonNullable<Activity['part']>): Meeting {
  const current = isOnTable(meeting, id) ? id : meeting.current
  const known = membersOf.get(meeting.members) ?? new Map<number, Meeting['members']>()
  membersOf.set(meeting.members, known)
  const members = known.get(part.group) ?? forGroup(meeting.members, part.group)
  known.set(part.group, members)
  return members === meeting.members && current === meeting.current
    ? meeting
    : { ...meeting, members, current }
}

function forGroup(members: Meeting['members'], group: number): Meeting['members'] {
  const all = Object.values(members).map((member) => [
    member.id,
    isOf(member, group) ? member : awayFrom(member),
  ])
  return all.every(([id, member]) => members[id as MemberId] === member) ? members : Object.fromEntries(all)
}

/** Whether somebody is the same for this group as for the meeting. */
function isOf(member: Member, group: number): boolean {
  return member.group === group || !takesPart(member)
}

/** Whoever leads and takes part goes around in the other groups; all others take no part there, and are not waited for. */
function awayFrom(member: Member): Member {
  const isLeading = member.role === 'facilitator'
  const away: Member = isLeading
    ? { ...member, takesPart: false }
    : { ...member, role: 'observer', takesPart: false, away: true }
  const known = elsewhere.get(member) ?? away
  elsewhere.set(member, known)
  return known
}

/**
 * @param activity what somebody speaks of
 * @returns the meeting in which they are heard; undefined where that is not what they are in now
 */
export function heardIn(
  meeting: Meeting,
  activity: ActivityId | undefined,
  speaker: Member,
): Meeting | undefined {
  if (activity === undefined || !isOnTable(meeting, activity)) return undefined
  const part = meeting.activities[activity]?.part
  if (part && !goesAround(speaker) && speaker.group !== part.group) return undefined
  return meetingIn(meeting, activity)
}

/** @returns whether somebody is in another group than the one whose activity lies on the table */
export function isElsewhere({ activities, current }: Meeting, { group }: Member): boolean {
  const part = activities[current]?.part
  return part !== undefined && group !== undefined && group !== part.group
}

/** @returns whether what a group does is told to somebody: to its people, and to who goes around */
export function seesPart(viewer: Member, group: number): boolean {
  return goesAround(viewer) || viewer.group === group
}

/**
 * @param wanted the group somebody who goes around is at; of others it is their own
 * @returns the activity somebody is in now: what their group does, where people work in groups
 */
export function activityFor(meeting: Meeting, member: MemberId, wanted?: number): ActivityId {
  const who = meeting.members[member]
  if (!who || !isApart(meeting)) return meeting.current
  const group = goesAround(who) ? wanted : who.group
  return partsOf(meeting, meeting.current).find(({ part }) => part?.group === group)?.id ?? meeting.current
}

/** @returns those who can be in a group: who takes part and is not one who goes around, by arrival */
export function groupable(meeting: Pick<Meeting, 'members'>): Member[] {
  return Object.values(meeting.members)
    .filter((member) => takesPart(member) && !goesAround(member))
    .sort((one, other) => one.order - other.order)
}

/** @returns who is in a group and was not removed, by arrival */
export function peopleIn(meeting: Pick<Meeting, 'members'>, group: number): Member[] {
  return groupable(meeting).filter((member) => member.group === group)
}

/**
 * @returns who leads what a group does by itself: whom it chose, or the first who is there while they are not; undefined
 *   where nobody was chosen, and everybody of the group may
 */
export function leaderOf(meeting: Pick<Meeting, 'members'>, group: number): Member | undefined {
  if (!Object.values(meeting.members).some((one) => one.leads && one.group === group)) return undefined
  const here = peopleIn(meeting, group).filter((one) => mayLead(one) && !one.away)
  return here.find(({ leads }) => leads) ?? here[0]
}

/** @returns whether somebody can lead a group: a participant with a device of their own */
export function mayLead({ role, seat }: Pick<Member, 'role' | 'seat'>): boolean {
  return role === 'participant' && !seat
}

/**
 * Divides the people of a meeting by chance, as evenly as it goes. Who is out of the room is divided as well, after the
 * others, so that no group is of people who are away.
 * @param seed of chance: an integer from 0 to 2^32 - 1
 * @returns the group of each, from 1
 */
export function byChance(meeting: Meeting, count: number, seed: number): Record<MemberId, number> {
  const random = randomFrom(seed)
  const here = shuffled(
    activeMembers(meeting).filter((member) => !goesAround(member)),
    random,
  )
  const others = shuffled(
    groupable(meeting).filter(({ away }) => away),
    random,
  )
  return Object.fromEntries([...here, ...others].map(({ id }, index) => [id, 1 + (index % count)]))
}

/** @returns the same meeting in which everybody who takes part is in a group, where people work in groups now */
export function everybodyPlaced(meeting: Meeting): Meeting {
  const count = isApart(meeting) ? (meeting.activities[meeting.current]?.groups?.count ?? 0) : 0
  const left = groupable(meeting).filter(({ group = 0 }) => group < 1 || group > count)
  if (count === 0 || left.length === 0) return meeting
  const members = { ...meeting.members }
  for (const member of left) members[member.id] = { ...member, group: smallestOf({ members }, count) }
  return { ...meeting, members }
}

/** The group with the fewest people in the room, the first of them. */
function smallestOf(meeting: Pick<Meeting, 'members'>, count: number): number {
  const sizes = Array.from({ length: count }, (_, index) => {
    return peopleIn(meeting, index + 1).filter(({ away }) => !away).length
  })
  return 1 + sizes.indexOf(Math.min(...sizes))
}
