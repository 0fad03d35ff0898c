import { FACILITATOR, type MeetingId, SCREEN } from '@kring/shared/meeting'
import { type JoinAnswer, type JoinBody, joinBody } from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { newMemberId } from '../access/ids.ts'
import { Refusal } from '../basis/refusal.ts'
import type { HttpTools } from './http.ts'

/** Why somebody with the code is not let in. */
const TURNED_AWAY: ReadonlySet<Code> = new Set(['door.closed', 'meeting.full'])

/** Coming in: by the code on the screen, or by the facilitator's key. */
export function joining(app: FastifyInstance, tools: HttpTools): void {
  const { store, rooms, tokens, admission, addressOf } = tools

  app.post('/api/join', async (request, reply): Promise<JoinAnswer> => {
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

  function join(meeting: MeetingId, body: JoinBody, key: number, address: string): Promise<JoinAnswer> {
    if ('code' in body) return joinByCode(meeting, body.name, address)
    return joinByKey(meeting, body.role === 'screen' ? SCREEN : FACILITATOR, key)
  }

  function joinByCode(meeting: MeetingId, name: string, address: string): Promise<JoinAnswer> {
    return rooms.with(meeting, async ({ ledger }) => {
      const member = newMemberId()
      const joined = await ledger.state({ kind: 'member.join', member, name }).catch((error: unknown) => {
        if (error instanceof Refusal && TURNED_AWAY.has(error.code)) admission.knocked(meeting)
        throw error
      })
      admission.joined(meeting, address)
      return {
        meeting,
        member,
        role: joined.members[member]?.role ?? 'participant',
        token: tokens.issue({ meeting, member }),
      }
    })
  }

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
