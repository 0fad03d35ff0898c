import { type JoinAnswer, joinBody } from '@kring/shared/api'
import { FACILITATOR, type MeetingId, SCREEN } from '@kring/shared/meeting'
import type { FastifyInstance } from 'fastify'
import { newMemberId } from '../access/ids.ts'
import { Refusal } from '../refusal.ts'
import type { HttpTools } from './http.ts'

/** Coming in: by the code on the screen, or by the facilitator's key. */
export function joining(app: FastifyInstance, { rooms, tokens, desk, addressOf }: HttpTools): void {
  app.post('/api/join', async (request): Promise<JoinAnswer> => {
    const body = joinBody.parse(request.body)
    const address = addressOf(request.raw)
    if ('code' in body) return joinByCode(await desk.meetingOf(body.code, address), body.name)
    await desk.checkFacilitator(body.meeting, body.facilitatorKey, address)
    return joinByKey(body.meeting, body.role === 'screen' ? SCREEN : FACILITATOR)
  })

  function joinByCode(meeting: MeetingId, name: string): Promise<JoinAnswer> {
    return rooms.with(meeting, async ({ ledger }) => {
      const member = newMemberId()
      const joined = await ledger.state({ kind: 'member.join', member, name }).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'door.closed') desk.knocked(meeting)
        throw error
      })
      return {
        meeting,
        member,
        role: joined.members[member]?.role ?? 'participant',
        token: tokens.issue({ meeting, member }),
      }
    })
  }

  function joinByKey(meeting: MeetingId, member: typeof FACILITATOR | typeof SCREEN): Promise<JoinAnswer> {
    return rooms.with(meeting, ({ ledger }) => {
      const role = ledger.kept.members[member]?.role
      if (!role) throw new Refusal('member.unknown')
      return { meeting, member, role, token: tokens.issue({ meeting, member }) }
    })
  }
}
