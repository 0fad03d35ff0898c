import type { Meeting, Member, MemberId, Turn } from '@kring/shared/meeting'

/** @returns everyone of this round in the order in which they come: had it, has it, waits. */
export function turnOrder(turn: Turn): MemberId[] {
  return [...turn.taken, ...(turn.holder ? [turn.holder] : []), ...turn.waiting]
}

/** @returns who comes after the holder, or undefined for the last turn of a round. */
export function nextInTurn(meeting: Meeting, turn: Turn): Member | undefined {
  const next = turn.waiting.find((id) => present(meeting, id))
  return next === undefined ? undefined : meeting.members[next]
}

/** @returns who closes the round: the last one waiting, or the holder. */
export function lastInTurn(meeting: Meeting, turn: Turn): Member | undefined {
  const last = turn.waiting.filter((id) => present(meeting, id)).at(-1) ?? turn.holder
  return last ? meeting.members[last] : undefined
}

/** @returns after how many turns this member comes (1 is next), or 0 when they do not wait. */
export function turnsUntil(meeting: Meeting, turn: Turn, member: MemberId): number {
  return turn.waiting.filter((id) => id === member || present(meeting, id)).indexOf(member) + 1
}

function present(meeting: Meeting, id: MemberId): boolean {
  const member = meeting.members[id]
  return member !== undefined && !member.away && !member.gone
}
