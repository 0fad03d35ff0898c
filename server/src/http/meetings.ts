import type { Words } from '@kring/shared/basis/words'
import { fold } from '@kring/shared/ledger'
import { FACILITATOR, LIMITS, type MeetingId, SERVER } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { linesIn, settingsOf } from '@kring/shared/methods/settings'
import { type Planned, type ServerEvent, startCardsOf } from '@kring/shared/opening'
import { methodsTold } from '@kring/shared/projection'
import {
  type CreateMeetingAnswer,
  createMeetingBody,
  type MeetingAnswer,
  type RenewKeyAnswer,
  renewKeyBody,
} from '@kring/shared/protocol/api'
import { knownTo } from '@kring/shared/withheld'
import type { FastifyInstance } from 'fastify'
import type { z } from 'zod'
import { hashKey, isKey } from '../access/facilitator-key.ts'
import { newFacilitatorKey, newMeetingId, newSeed } from '../access/ids.ts'
import { DAY } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
import { bearerOf, comerOf, facilitatorOf, keyHolderOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type OpenedBody = z.output<typeof createMeetingBody>
type InMeeting = { Params: { meeting: string } }

/** The facilitator, until they say their name. */
const COACH: Words = { nl: 'Procescoach', en: 'Facilitator' }

/** So many cards that lie there from the beginning count as one meeting more. */
const CARDS = 6

/** @throws Refusal body.invalid where settings do not fit their method, limit.reached where they are too much together */
function plannedIn(body: OpenedBody): Planned[] {
  let lines = 0
  return body.activities.map(({ method, question, settings, minutes, groups }, order) => {
    const known = methodOf(method)
    const chosen = known && settingsOf(known, settings ?? {})
    if (!chosen) throw new Refusal('body.invalid')
    lines += linesIn(chosen)
    if (lines > LIMITS.lines) throw new Refusal('limit.reached')
    const planned = { ...(minutes && { minutes }), ...(groups && { groups }) }
    return { id: `a${order + 1}`, method, question, settings: chosen, ...planned }
  })
}

/** Opening, looking up, renewing the code and the facilitator's key of, and deleting a meeting. */
export function meetings(app: FastifyInstance, tools: HttpTools): void {
  const { rooms, tokens, admission, clock } = tools

  app.post('/api/meetings', async (request, reply) => {
    const address = tools.addressOf(request.raw)
    admission.mayOpenMeeting(address)
    const body = createMeetingBody.parse(request.body)
    const activities = plannedIn(body)
    const cards = activities.reduce((sum, planned) => sum + startCardsOf(planned), 0)
    admission.mayOpenMeeting(address, Math.floor(cards / CARDS))
    const meeting = newMeetingId(body.ticket)
    const facilitatorKey = newFacilitatorKey(body.ticket)
    // One after the other: of two with one ticket the second finds what the first made.
    const made = (making.get(meeting) ?? Promise.resolve()).then(() =>
      findOrMake(meeting, facilitatorKey, body, activities),
    )
    const done = made.then(
      () => {},
      () => {},
    )
    making.set(meeting, done)
    void done.then(() => making.get(meeting) === done && making.delete(meeting))
    const answer: CreateMeetingAnswer = { meeting, member: FACILITATOR, facilitatorKey, ...(await made) }
    return reply.code(201).send(answer)
  })

  const making = new Map<MeetingId, Promise<void>>()

  /** The meeting of this ticket, when the answer was lost on its way; else a new one, once it is durable. */
  async function findOrMake(
    meeting: MeetingId,
    facilitatorKey: string,
    body: OpenedBody,
    activities: Planned[],
  ): Promise<{ code: string; token: string }> {
    const found = body.ticket === undefined ? undefined : await tools.store.read(meeting)
    if (found && !isKey(facilitatorKey, found.access.facilitatorKeyHash)) throw new Refusal('token.invalid')
    const code = found?.listing.code ?? (await make(meeting, facilitatorKey, body, activities))
    return { code, token: tokens.issue({ meeting, member: FACILITATOR, key: found?.access.renewals ?? 0 }) }
  }

  /** @returns the code of the new meeting */
  function make(
    meeting: MeetingId,
    facilitatorKey: string,
    body: OpenedBody,
    activities: Planned[],
  ): Promise<string> {
    return admission.withNewCode(async (code) => {
      const at = clock()
      const spoken: ServerEvent = {
        kind: 'meeting.open',
        id: meeting,
        title: body.title ?? '',
        language: body.language,
        code,
        expiresAt: at + tools.retentionDays * DAY,
        name: body.name ?? COACH[body.language],
        activities,
        ...(body.parked && { parked: body.parked }),
      }
      const entry = { seq: 1, context: { member: SERVER, at, seed: newSeed() }, spoken }
      const folded = fold([entry])
      const access = { facilitatorKeyHash: hashKey(facilitatorKey) }
      await tools.store.create(
        meeting,
        access,
        { code, expiresAt: folded.expiresAt },
        [entry],
        // Laying the first cards takes time: whoever opens the meeting finds them laid.
        { seq: entry.seq, meeting: folded, accepted: [], at },
      )
      return code
    })
  }

  app.get<InMeeting>('/api/meetings/:meeting', async (request) => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    const addresses = await tools.addressesFor(request.raw)
    return rooms.with(bearer.meeting, (room): MeetingAnswer => {
      const { id, name, role } = comerOf(room, bearer)
      const known = knownTo(role, room.ledger.kept)
      const { title, expiresAt } = known
      const methods = methodsTold(known)
      return {
        meeting: bearer.meeting,
        title,
        member: id,
        name,
        role,
        generation: room.generationFor(id),
        methods,
        expiresAt,
        now: room.ledger.now(),
        addresses,
      }
    })
  })

  app.post<InMeeting>('/api/meetings/:meeting/code', async (request) => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    return rooms.with(bearer.meeting, (room) => {
      facilitatorOf(room, bearer)
      return admission.withNewCode(async (code) => {
        await room.ledger.state({ kind: 'code.set', code })
        return { code }
      })
    })
  })

  app.post<InMeeting>('/api/meetings/:meeting/key', async (request): Promise<RenewKeyAnswer> => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    return rooms.with(bearer.meeting, async (room) => {
      keyHolderOf(room, bearer)
      const { facilitatorKey } = renewKeyBody.parse(request.body)
      const key = await room.renewKey(hashKey(facilitatorKey), bearer.key ?? 0)
      return { token: tokens.issue({ meeting: bearer.meeting, member: FACILITATOR, key }) }
    })
  })

  app.delete<InMeeting>('/api/meetings/:meeting', async (request, reply) => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    await rooms.with(bearer.meeting, (room) => facilitatorOf(room, bearer))
    await rooms.delete(bearer.meeting)
    return reply.code(204).send()
  })
}
