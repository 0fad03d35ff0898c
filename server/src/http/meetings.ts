import type { Words } from '@kring/shared/basis/words'
import { broughtBack } from '@kring/shared/bring-back'
import { type Entry, fold } from '@kring/shared/ledger'
import { FACILITATOR, LIMITS, type Meeting, type MeetingId, SERVER, type Time } from '@kring/shared/meeting'
import { MEETING_FILE_BYTES, meetingFile, meetingFileIn } from '@kring/shared/meeting-file'
import { methodOf } from '@kring/shared/methods/registry'
import { linesIn, settingsOf } from '@kring/shared/methods/settings'
import { type Planned, type ServerEvent, startCardsOf } from '@kring/shared/opening'
import { methodsTold } from '@kring/shared/projection'
import {
  type CreateMeetingAnswer,
  createMeetingBody,
  type MeetingAnswer,
  meetingFileBody,
  type RenewKeyAnswer,
  renewKeyBody,
} from '@kring/shared/protocol/api'
import { knownTo } from '@kring/shared/withheld'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { hashKey, isKey } from '../access/facilitator-key.ts'
import { newFacilitatorKey, newMeetingId, newSeed } from '../access/ids.ts'
import { DAY } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
import { Buckets } from '../limits/buckets.ts'
import { bearerOf, comerOf, facilitatorOf, keyHolderOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type OpenedBody = z.output<typeof createMeetingBody>
type InMeeting = { Params: { meeting: string } }

/** The facilitator, until they say their name. */
const COACH: Words = { nl: 'Procescoach', en: 'Facilitator' }

/** So many cards that lie there from the beginning count as one meeting more. */
const CARDS = 6
/** A file counts as so many. */
const FILE_COUNTS = 4
/** Bytes around a file in what brings one. */
const AROUND = 4 * 1024

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
  const making = new Map<MeetingId, Promise<void>>()
  const filing = new Buckets(tools.limits.harvests, tools.running)

  app.post('/api/meetings', async (request, reply) => {
    const address = tools.addressOf(request.raw)
    admission.mayOpenMeeting(address)
    const body = createMeetingBody.parse(request.body)
    const activities = plannedIn(body)
    const cards = activities.reduce((sum, planned) => sum + startCardsOf(planned), 0)
    admission.mayOpenMeeting(address, Math.floor(cards / CARDS))
    return reply.code(201).send(
      await opened(body.ticket, (opening, at) => {
        const spoken: ServerEvent = {
          kind: 'meeting.open',
          ...opening,
          title: body.title ?? '',
          language: body.language,
          name: body.name ?? COACH[body.language],
          activities,
          ...(body.parked && { parked: body.parked }),
        }
        const entry = { seq: 1, context: { member: SERVER, at, seed: newSeed() }, spoken }
        return { entries: [entry], meeting: fold([entry]) }
      }),
    )
  })

  // A scope of its own: files are larger than what is asked for elsewhere.
  app.register(async (scope) => {
    const bodyLimit = MEETING_FILE_BYTES + AROUND
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string', bodyLimit },
      scope.getDefaultJsonParser('error', 'error'),
    )
    const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
      // It is parsed, laid out and kept: as much work as several meetings.
      admission.mayOpenMeeting(tools.addressOf(request.raw), FILE_COUNTS)
      tools.underWay.hold(reply.raw, bodyLimit, tools.addressOf(request.raw))
    }
    scope.post('/api/meetings/files', { bodyLimit, onRequest }, async (request, reply) => {
      const { file: found, name, ticket } = meetingFileBody.parse(request.body)
      const file = meetingFileIn(found)
      if (typeof file === 'string') throw new Refusal(`file.${file}`)
      const answer = await opened(ticket, (opening, at) => {
        const context = { member: SERVER, at, seed: newSeed() }
        const meeting = broughtBack(file, { ...opening, name: name ?? COACH[file.language] }, context)
        if (typeof meeting === 'string') throw new Refusal('file.shape')
        return { entries: [], meeting }
      })
      return reply.code(201).send(answer)
    })
  })

  app.get<InMeeting>('/api/meetings/:meeting/file', async (request, reply) => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    const member = `${bearer.meeting}/${bearer.member}`
    filing.mustTake(member)
    return rooms.with(bearer.meeting, (room) => {
      const { id } = facilitatorOf(room, bearer)
      const file = meetingFile(room.ledger.kept, id)
      if (!file) throw new Refusal('trajectory.nothing')
      const written = Buffer.from(JSON.stringify(file))
      tools.underWay.hold(reply.raw, written.byteLength, tools.addressOf(request.raw), member)
      return reply.type('application/json; charset=utf-8').send(written)
    })
  })

  /** What a new meeting begins with. @param opening what the server gives it */
  type Begin = (
    opening: Pick<ServerEvent & { kind: 'meeting.open' }, 'id' | 'code' | 'expiresAt'>,
    at: Time,
  ) => { entries: Entry[]; meeting: Meeting }

  /** @param ticket names one intention: asked again with it, the answer is the same */
  async function opened(ticket: string | undefined, begin: Begin): Promise<CreateMeetingAnswer> {
    const meeting = newMeetingId(ticket)
    const facilitatorKey = newFacilitatorKey(ticket)
    // One after the other: of two with one ticket the second finds what the first made.
    const made = (making.get(meeting) ?? Promise.resolve()).then(() =>
      findOrMake(meeting, facilitatorKey, ticket, begin),
    )
    const done = made.then(
      () => {},
      () => {},
    )
    making.set(meeting, done)
    void done.then(() => making.get(meeting) === done && making.delete(meeting))
    return { meeting, member: FACILITATOR, facilitatorKey, ...(await made) }
  }

  /** The meeting of this ticket, when the answer was lost on its way; else a new one, once it is durable. */
  async function findOrMake(
    meeting: MeetingId,
    facilitatorKey: string,
    ticket: string | undefined,
    begin: Begin,
  ): Promise<{ code: string; token: string }> {
    const found = ticket === undefined ? undefined : await tools.store.read(meeting)
    if (found && !isKey(facilitatorKey, found.access.facilitatorKeyHash)) throw new Refusal('token.invalid')
    const code = found?.listing.code ?? (await make(meeting, facilitatorKey, begin))
    return { code, token: tokens.issue({ meeting, member: FACILITATOR, key: found?.access.renewals ?? 0 }) }
  }

  /** @returns the code of the new meeting */
  function make(meeting: MeetingId, facilitatorKey: string, begin: Begin): Promise<string> {
    return admission.withNewCode(async (code) => {
      const at = clock()
      const begun = begin({ id: meeting, code, expiresAt: at + tools.retentionDays * DAY }, at)
      await tools.store.create(
        meeting,
        { facilitatorKeyHash: hashKey(facilitatorKey) },
        { code, expiresAt: begun.meeting.expiresAt },
        begun.entries,
        // Laying the first cards takes time: whoever opens the meeting finds them laid.
        { seq: 1, meeting: begun.meeting, accepted: [], at },
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
