import { namesakes } from '@kring/shared/capabilities/people/members'
import {
  COMING_ROLES,
  type ComingRole,
  FACILITATOR,
  type MeetingId,
  type Member,
  type MemberId,
  SCREEN,
} from '@kring/shared/meeting'
import type { ServerEvent } from '@kring/shared/opening'
import { keysOfOwn } from '@kring/shared/projection'
import {
  type DoorAnswer,
  doorBody,
  type JoinAnswer,
  type JoinBody,
  joinBody,
  type KnownAnswer,
} from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { newMemberId } from '../access/ids.ts'
import { Refusal } from '../basis/refusal.ts'
import type { Room } from '../rooms/room.ts'
import { bearerOf, facilitatorOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

/** Why somebody with the code is not let in. */
const TURNED_AWAY: ReadonlySet<Code> = new Set(['door.closed', 'meeting.full'])

/** Coming in: by the code on the screen, or by the facilitator's key. */
export function joining(app: FastifyInstance, tools: HttpTools): void {
  const { store, rooms, tokens, admission, addressOf } = tools

  app.post('/api/door', async (request): Promise<DoorAnswer> => {
    const { code } = doorBody.parse(request.body)
    return { meeting: await admission.checkCode(code, addressOf(request.raw)) }
  })

  app.post('/api/join', async (request, reply): Promise<JoinAnswer | KnownAnswer> => {
    const body = joinBody.parse(request.body)
    const { meeting, key } = await admit(body, request)
    // Which node has a meeting, a proxy can tell by its path alone: there the caller says the same again.
    if (store.shared) return reply.redirect(`/api/meetings/${meeting}/join`, 307)
    return join(meeting, body, key, addressOf(request.raw))
  })

  app.post<{ Params: { meeting: string } }>('/api/meetings/:meeting/join', async (request) => {
    const body = joinBody.parse(request.body)
    const { meeting, key } = await admit(body, request)
    if (meeting !== request.params.meeting) throw new Refusal('code.unknown')
    return join(meeting, body, key, addressOf(request.raw))
  })

  /** @returns the meeting whose door this opens; and for a facilitator's key which one it is, counted from 0 */
  async function admit(
    body: JoinBody,
    request: FastifyRequest,
  ): Promise<{ meeting: MeetingId; key: number }> {
    const address = addressOf(request.raw)
    if ('code' in body) return { meeting: await admission.meetingOf(body.code, address), key: 0 }
    const key = await admission.checkFacilitator(body.meeting, body.facilitatorKey, address)
    return { meeting: body.meeting, key }
  }

  function join(
    meeting: MeetingId,
    body: JoinBody,
    key: number,
    address: string,
  ): Promise<JoinAnswer | KnownAnswer> {
    if ('code' in body) return joinByCode(meeting, body, address)
    return joinByKey(meeting, body.role === 'screen' ? SCREEN : FACILITATOR, key)
  }

  function joinByCode(
    meeting: MeetingId,
    { name, ticket, again, role }: Extract<JoinBody, { code: string }>,
    address: string,
  ): Promise<JoinAnswer | KnownAnswer> {
    return rooms.with(meeting, async (room) => {
      const made = newMemberId(meeting, ticket)
      const before = room.ledger.kept.members[made]
      // Asked before, and the answer was lost on its way.
      if (before && !before.gone) return answer(room, before.id)
      const known = absentNamesakes(room, name, role)
      if (again === undefined && known.length > 0)
        return { known: known.map(({ id: member, name }) => ({ member, name })) }
      const same = known.find(({ id }) => id === again)
      // Who comes as somebody else than before, such as a school leader, is let in anew (METHODS §2).
      const isAsBefore = role === undefined || role === same?.role
      if (same && isAsBefore && hasNothingOfTheirOwn(room, same.id)) return comeBack(room, same.id, address)
      const member = before ? newMemberId(meeting) : made
      // Who came as a school leader stays one all meeting long, and who waits at the door waits there (METHODS §2, M11),
      // whatever device they come back by.
      const as = role ?? COMING_ROLES.find((one) => one === same?.role)
      await state(room, {
        kind: 'member.join',
        member,
        name,
        ...(same && { insteadOf: same.id }),
        ...(as && { role: as }),
      })
      admission.joined(meeting, address)
      return answer(room, member)
    })
  }

  /** Nothing here tells who gives a name: they get in by it, and never at what only that person may know. */
  async function comeBack(room: Room, member: MemberId, address: string): Promise<JoinAnswer> {
    await state(room, { kind: 'member.return', member })
    admission.joined(room.id, address)
    return answer(room, member, room.ledger.kept.members[member]?.returns)
  }

  async function state(room: Room, event: ServerEvent): Promise<void> {
    await room.ledger.state(event).catch((error: unknown) => {
      if (error instanceof Refusal && TURNED_AWAY.has(error.code)) admission.turnedAway(room.id)
      // Two requests with one ticket at once: the other one was first.
      if (error instanceof Refusal && error.code === 'id.taken') return
      throw error
    })
  }

  function answer(room: Room, member: MemberId, key?: number): JoinAnswer {
    const role = room.ledger.kept.members[member]?.role ?? 'participant'
    const token = tokens.issue({ meeting: room.id, member, ...(key === undefined ? {} : { key }) })
    return { meeting: room.id, member, role, token }
  }

  app.delete<{ Params: { meeting: string; member: string } }>(
    '/api/meetings/:meeting/returns/:member',
    async (request, reply) => {
      const bearer = bearerOf(request, request.params.meeting, tokens)
      await rooms.with(bearer.meeting, async (room) => {
        facilitatorOf(room, bearer)
        await room.part(request.params.member)
      })
      return reply.code(204).send()
    },
  )

  function joinByKey(
    meeting: MeetingId,
    member: typeof FACILITATOR | typeof SCREEN,
    key: number,
  ): Promise<JoinAnswer> {
    return rooms.with(meeting, ({ ledger }) => {
      const role = ledger.kept.members[member]?.role
      if (!role) throw new Refusal('member.unknown')
      return { meeting, member, role, token: tokens.issue({ meeting, member, key }) }
    })
  }
}

/**
 * Those of this name who are in the meeting, and not connected now; a facilitator has a link of their own. Who comes to look
 * on is told only of others who did: the names of the group are not for the door.
 */
function absentNamesakes(room: Room, name: string, as: ComingRole | undefined): Member[] {
  return namesakes(room.ledger.kept, name).filter(({ id, role }) => {
    const isMeant = as === 'visitor' ? role === 'visitor' : role !== 'facilitator'
    return isMeant && !room.isHere(id)
  })
}

/** Whether there is nothing that only this person may know: no words of theirs that are hidden, no card of unknown hand. */
function hasNothingOfTheirOwn(room: Room, member: MemberId): boolean {
  return keysOfOwn(room.ledger.kept, member).every((key) => /\/ready\//.test(key))
}
