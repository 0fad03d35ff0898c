import type { Member } from '@kring/shared/meeting'
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
 * @throws Refusal member.removed for somebody no longer in the meeting, token.invalid for a key that was replaced, and
 * for somebody this meeting never heard of: it may be an older copy of itself
 */
export function memberOf(room: Room, bearer: Bearer): Member {
  const member = room.ledger.kept.members[bearer.member]
  if (room.isRevoked(bearer) || !member) throw new Refusal('token.invalid')
  if (member.gone) throw new Refusal('member.removed')
  return member
}

/** @throws Refusal role.notAllowed, member.removed, token.invalid */
export function facilitatorOf(room: Room, bearer: Bearer): Member {
  const member = memberOf(room, bearer)
  if (member.role !== 'facilitator') throw new Refusal('role.notAllowed')
  return member
}
