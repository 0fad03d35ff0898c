import type { Meeting, Member, MemberId, Turn } from '@kring/shared/meeting'

/** @returns everyone of this round in the order in which they come: had it, has it, waits. */
export function turnOrder(turn: Turn): MemberId[] {
  const ahead = [...(turn.holder ? [turn.holder] : []), ...turn.waiting]
  // Where turns are asked for, who waits for another one had one, or several.
  return [...new Set(turn.taken)].filter((member) => !ahead.includes(member)).concat(ahead)
}

/** @returns who comes after the holder, or undefined for the last turn of a round and where that is yet to be said. */
export function nextInTurn(meeting: Meeting, turn: Turn): Member | undefined {
  const next = turn.byHand ? undefined : turn.waiting[0]
  return next === undefined ? undefined : meeting.members[next]
}

/** @returns who closes the round: the last one waiting, or the holder. */
export function lastInTurn(meeting: Meeting, turn: Turn): Member | undefined {
  const last = turn.waiting.at(-1) ?? turn.holder
  return last ? meeting.members[last] : undefined
}

/** @returns after how many turns this member comes (1 is next), or 0 when they do not wait or nobody knows. */
export function turnsUntil(turn: Turn, member: MemberId): number {
  return turn.byHand ? 0 : turn.waiting.indexOf(member) + 1
}
