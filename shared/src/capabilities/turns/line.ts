import type { Activity, Meeting, MemberId, Turn } from '../../meeting.ts'
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

/** @returns whether the turn can be given to somebody who is here: theirs is still to come, or anybody may have another */
export function mayHaveTurn(activity: Activity, use: TurnsUse, turn: Turn, member: MemberId): boolean {
  if (use.goes === 'onAsking') return turn.holder !== member && isAmong(activity, use.who, member)
  return turn.waiting.includes(member) || turn.skipped.includes(member)
}
