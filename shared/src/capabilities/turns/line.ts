import { type Activity, type Meeting, type MemberId, type Turn, takesPart } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import { isAmong } from '../cast/cast.ts'
import type { TurnsUse } from './turns.ts'

/**
 * @returns how many turns somebody had in all rounds of an activity, also as who they said they were before: spoken and
 * passed alike (METHODS §14.4)
 */
export function timesHad({ members }: Meeting, activity: Activity, member: MemberId): number {
  const names = new Set<MemberId>()
  let name: MemberId | undefined = member
  while (name !== undefined && !names.has(name)) {
    names.add(name)
    name = members[name]?.insteadOf
  }
  const rounds = [...activity.otherRounds, ...(activity.turn ? [activity.turn] : [])]
  return rounds.flatMap(({ taken }) => taken).filter((one) => names.has(one)).length
}

/** @returns those who wait with one more in line: least turns first, and of those with as many whoever was there first */
export function inLine(
  meeting: Meeting,
  activity: Activity,
  waiting: readonly MemberId[],
  member: MemberId,
): MemberId[] {
  const times = timesHad(meeting, activity, member)
  const behind = waiting.findIndex((one) => timesHad(meeting, activity, one) > times)
  return behind === -1 ? [...waiting, member] : waiting.toSpliced(behind, 0, member)
}

/**
 * Everyone before anyone twice: only somebody who still has a turn to come can be given it, or where people ask for more
 * of them anybody who is here.
 * @returns why not, or undefined
 */
export function giveRefusal(
  { meeting, activity, use }: { meeting: Meeting; activity: Activity; use: TurnsUse },
  turn: Turn,
  member: MemberId,
): Code | undefined {
  if (!isActive(meeting, member)) return 'member.unknown'
  const after = turn.waiting.filter((one) => comesLast(meeting, one, use) < comesLast(meeting, member, use))
  if (after.length > 0) return isSchoolLeader(meeting, member) ? 'leader.last' : 'host.last'
  if (use.goes !== 'onAsking')
    return turn.waiting.includes(member) || turn.skipped.includes(member) ? undefined : 'turn.taken'
  return turn.holder !== member && isAmong(activity, use.who, member) ? undefined : 'turn.taken'
}

/** @returns whether somebody takes part and is not away for a while */
export function isActive(meeting: Meeting, member: MemberId): boolean {
  return isHere(meeting, member) && meeting.members[member]?.away === false
}

/** @returns whether somebody takes part, also while they are away */
export function isHere(meeting: Meeting, member: MemberId): boolean {
  const found = meeting.members[member]
  return found !== undefined && takesPart(found)
}

/**
 * @returns the same line with school leaders behind all others: who leads a school speaks last (METHODS D20); before them
 * whoever leads the group, where its host comes last
 */
export function leadersLast(
  meeting: Meeting,
  line: readonly MemberId[],
  use: Pick<TurnsUse, 'hostLast'> | undefined,
): MemberId[] {
  return line.toSorted((one, other) => comesLast(meeting, one, use) - comesLast(meeting, other, use))
}

/** How far behind the others somebody comes: 0 for most. */
function comesLast(
  meeting: Meeting,
  member: MemberId,
  use: Pick<TurnsUse, 'hostLast'> | undefined,
): 0 | 1 | 2 {
  if (isSchoolLeader(meeting, member)) return 2
  return use?.hostLast && meeting.members[member]?.role === 'facilitator' ? 1 : 0
}

function isSchoolLeader({ members }: Meeting, member: MemberId): boolean {
  return members[member]?.role === 'schoolLeader'
}
