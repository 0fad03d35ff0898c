import { FACILITATOR, isAtDoor, type Member } from '@kring/shared/meeting'
import type { FastifyRequest } from 'fastify'
import type { Bearer, Tokens } from '../access/token.ts'
import { Refusal } from '../basis/refusal.ts'
import type { Room } from '../rooms/room.ts'

/**
 * Who asks, for a meeting.
 * @throws Refusal token.missing, or token.invalid also when the token is for another meeting
 */
export function bearerOf(request: FastifyRequest, meeting: string, tokens: Tokens): Bearer {
  const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  if (!token) throw new Refusal('token.missing')
  const bearer = tokens.read(token)
  if (bearer?.meeting !== meeting) throw new Refusal('token.invalid')
  return bearer
}

/**
 * Whoever came to the meeting, also who still waits at the door: for what tells nothing of the group.
 * @throws Refusal member.removed for somebody no longer in the meeting and a computer that was taken away, token.invalid for a key that was replaced, and
 * for somebody this meeting never heard of: it may be an older copy of itself
 */
export function comerOf(room: Room, bearer: Bearer): Member {
  const member = room.ledger.kept.members[bearer.member]
  const out = room.whyOut(bearer)
  if (out || !member) throw new Refusal(out ?? 'token.invalid')
  return member
}

/** @throws Refusal as {@link comerOf}, and role.notAllowed for who waits at the door */
export function memberOf(room: Room, bearer: Bearer): Member {
  const member = comerOf(room, bearer)
  if (isAtDoor(member)) throw new Refusal('role.notAllowed')
  return member
}

/** @throws Refusal role.notAllowed, member.removed, token.invalid */
export function facilitatorOf(room: Room, bearer: Bearer): Member {
  const member = memberOf(room, bearer)
  if (member.role !== 'facilitator') throw new Refusal('role.notAllowed')
  return member
}

/**
 * Whoever leads by the facilitator's key: not who leads for a while, and no computer that was let in by a code. What those
 * could hand on would outlast them.
 * @throws Refusal role.notAllowed, member.removed, token.invalid
 */
export function keyHolderOf(room: Room, bearer: Bearer): Member {
  const member = facilitatorOf(room, bearer)
  if (bearer.member !== FACILITATOR || bearer.device !== undefined) throw new Refusal('role.notAllowed')
  return member
}
