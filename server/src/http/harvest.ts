import { LANGUAGES, type Language } from '@kring/shared/basis/words'
import { activityJson, meetingJson, pageJson } from '@kring/shared/harvest/data'
import { harvestOf } from '@kring/shared/harvest/harvest'
import { csvOf, markdownOf } from '@kring/shared/harvest/harvest-text'
import { meetingPage } from '@kring/shared/harvest/meeting-page'
import { pageOf } from '@kring/shared/harvest/page'
import { sharedPage } from '@kring/shared/harvest/release'
import type { ActivityId, Meeting } from '@kring/shared/meeting'
import { openTo } from '@kring/shared/projection'
import { heldOf } from '@kring/shared/trajectory/held'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../basis/refusal.ts'
import { Buckets } from '../limits/buckets.ts'
import { bearerOf, memberOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

const FORMATS = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const
type Format = keyof typeof FORMATS

/** What leaves a meeting. It is made from what all may see, or all of one's group, so nothing hidden can be in it. */
export function harvest(app: FastifyInstance, tools: HttpTools): void {
  const { rooms, tokens, underWay, addressOf, limits, running } = tools
  const taking = new Buckets(limits.harvests, running)
  type Asked = {
    Params: { meeting: string; format: string }
    Querystring: { activity?: string; for?: string; language?: string }
  }
  app.get<Asked>('/api/meetings/:meeting/harvest.:format', async (request, reply) => {
    const { meeting, format } = request.params
    const bearer = bearerOf(request, meeting, tokens)
    if (!Object.hasOwn(FORMATS, format)) throw new Refusal('request.notFound')
    const wanted = format as Format
    const member = `${bearer.meeting}/${bearer.member}`
    taking.mustTake(member)
    return rooms.with(meeting, (room) => {
      const { id, role } = memberOf(room, bearer)
      const isLeader = role === 'schoolLeader'
      const seen = openTo(room.ledger.kept, id)
      const { activity, for: reader, language } = request.query
      // Who does not belong to the group gets what it released, and nothing else (METHODS §14.12).
      const text =
        isLeader || reader === 'share'
          ? ofShared(
              seen,
              wanted,
              isLeader,
              LANGUAGES.find((one) => one === language),
            )
          : activity === undefined
            ? ofMeeting(seen, wanted)
            : ofActivity(seen, activity, wanted)
      const written = Buffer.from(text)
      underWay.hold(reply.raw, written.byteLength, addressOf(request.raw), member)
      return reply.type(FORMATS[wanted]).send(written)
    })
  })
}

function ofMeeting(meeting: Meeting, format: Format): string {
  const page = meetingPage(meeting, meeting.language)
  if (format === 'json') return meetingJson(meeting, page, heldOf(meeting))
  return format === 'csv' ? csvOf(page) : markdownOf(page)
}

function ofActivity(meeting: Meeting, activity: ActivityId, format: Format): string {
  const made = harvestOf(meeting, activity)
  if (!made) throw new Refusal('request.notFound')
  const page = pageOf(made, activity)
  if (format === 'json') return activityJson(made, page)
  return format === 'csv' ? csvOf(page) : markdownOf(page)
}

/** @param mustHold whether there has to be something in it */
function ofShared(
  meeting: Meeting,
  format: Format,
  mustHold: boolean,
  language: Language = meeting.language,
): string {
  const page = sharedPage(meeting, meetingPage(meeting, language))
  if (mustHold && page.chapters.length === 0) throw new Refusal('leader.notReleased')
  if (format === 'json') return pageJson(page)
  return format === 'csv' ? csvOf(page) : markdownOf(page)
}
