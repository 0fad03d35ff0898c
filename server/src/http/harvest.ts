import { harvestOf } from '@kring/shared/harvest/harvest'
import { harvestCsv, harvestJson, harvestMarkdown } from '@kring/shared/harvest/harvest-text'
import { openTo } from '@kring/shared/projection'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../basis/refusal.ts'
import { Buckets } from '../limits/buckets.ts'
import { bearerOf, memberOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

const FORMATS = {
  json: { type: 'application/json; charset=utf-8', write: harvestJson },
  csv: { type: 'text/csv; charset=utf-8', write: harvestCsv },
  md: { type: 'text/markdown; charset=utf-8', write: harvestMarkdown },
}

/** What leaves a meeting. It is made from what all may see, or all of one's group, so nothing hidden can be in it. */
export function harvest(app: FastifyInstance, tools: HttpTools): void {
  const { rooms, tokens, underWay, addressOf, limits, running } = tools
  const taking = new Buckets(limits.harvests, running)
  type Asked = { Params: { meeting: string; format: string }; Querystring: { activity?: string } }
  app.get<Asked>('/api/meetings/:meeting/harvest.:format', async (request, reply) => {
    const { meeting, format } = request.params
    const bearer = bearerOf(request, meeting, tokens)
    const wanted = Object.hasOwn(FORMATS, format) ? FORMATS[format as keyof typeof FORMATS] : undefined
    if (!wanted) throw new Refusal('request.notFound')
    const member = `${bearer.meeting}/${bearer.member}`
    taking.mustTake(member)
    return rooms.with(meeting, (room) => {
      const { id, role } = memberOf(room, bearer)
      // What leaves the group is released by it (METHODS §14.12).
      if (role === 'schoolLeader') throw new Refusal('leader.notReleased')
      const seen = openTo(room.ledger.kept, id)
      const made = harvestOf(seen, request.query.activity ?? seen.current)
      if (!made) throw new Refusal('request.notFound')
      const written = Buffer.from(wanted.write(made))
      underWay.hold(reply.raw, written.byteLength, addressOf(request.raw), member)
      return reply.type(wanted.type).send(written)
    })
  })
}
