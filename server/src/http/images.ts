import { Readable } from 'node:stream'
import { heardIn } from '@kring/shared/groups'
import type { Meeting, Member } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { tableOf } from '@kring/shared/methods/table'
import { mayAct } from '@kring/shared/permission'
import { IMAGE_SIDE, IMAGE_TYPES, type ImageAnswer } from '@kring/shared/protocol/api'
import type { Code } from '@kring/shared/protocol/codes'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DAY } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
import { imageTypeOf, readImage } from '../images/read-image.ts'
import { Buckets } from '../limits/buckets.ts'
import type { Room } from '../rooms/room.ts'
import { IMAGE_PIECE } from '../store/store.ts'
import { bearerOf, memberOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type InMeeting = { Params: { meeting: string } }
type OfImage = { Params: { meeting: string; image: string } }

/** Pieces of a picture in memory while it is sent: one read, one on its way, one before the connection. */
const PIECES = 3
/** Long enough for a meeting; short enough that what was deleted does not stay on a shared device. */
const CACHED = DAY / 1000

/** Pictures on the board: their bytes come and go here, statements only name them. */
export async function images(app: FastifyInstance, tools: HttpTools): Promise<void> {
  const { rooms, tokens, underWay, addressOf, limits, running } = tools
  const putting = new Buckets(limits.imagesPut, running)
  const getting = new Buckets(limits.imagesGot, running)

  // A scope of its own: nowhere else does the server take bytes like these.
  await app.register(async (scope) => {
    const known = { parseAs: 'buffer' as const, bodyLimit: limits.image }
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser([...IMAGE_TYPES], known, (_request, body, done) => done(null, body))

    scope.post<InMeeting>(
      '/api/meetings/:meeting/images',
      {
        bodyLimit: limits.image,
        // Who asks, and whether it is not too much, before a byte of it is read.
        onRequest: async (request, reply) => {
          const bearer = bearerOf(request, request.params.meeting, tokens)
          const member = `${bearer.meeting}/${bearer.member}`
          putting.mustTake(member)
          underWay.hold(reply.raw, limits.image, addressOf(request.raw), member)
          await rooms.with(bearer.meeting, (room) => mayPlace(room, memberOf(room, bearer).id))
        },
      },
      async (request, reply): Promise<ImageAnswer> => {
        const bearer = bearerOf(request, request.params.meeting, tokens)
        const bytes = picture(request)
        const image = await rooms.with(bearer.meeting, (room) => {
          mayPlace(room, memberOf(room, bearer).id)
          return room.images.keep(bytes)
        })
        reply.code(201)
        return { image }
      },
    )
  })

  app.get<OfImage>('/api/meetings/:meeting/images/:image', async (request, reply) => {
    const bearer = bearerOf(request, request.params.meeting, tokens)
    const member = `${bearer.meeting}/${bearer.member}`
    getting.mustTake(member)
    const found = await rooms.with(bearer.meeting, (room) => {
      memberOf(room, bearer)
      return room.images.find(request.params.image)
    })
    if (!found) throw new Refusal('request.notFound')
    underWay.hold(reply.raw, PIECES * IMAGE_PIECE, addressOf(request.raw), member)
    const first = await found.pieces.next()
    return (
      reply
        .type(imageTypeOf(first.value ?? new Uint8Array()))
        .header('content-length', found.size)
        .header('cache-control', `private, max-age=${CACHED}, immutable`)
        .header('vary', 'authorization')
        // Opened by itself it is a file, never a page of this server.
        .header('content-disposition', 'attachment')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(streamOf(first.value, found.pieces))
    )
  })
}

/** A stream that reads on when what it read before was taken. */
function streamOf(first: Uint8Array | undefined, others: AsyncIterable<Uint8Array>): Readable {
  async function* all() {
    if (first) yield first
    yield* others
  }
  return Readable.from(all(), { objectMode: false, highWaterMark: IMAGE_PIECE })
}

/** @throws Refusal where this member could not put a picture on the board now */
function mayPlace(room: Room, member: string): void {
  const meeting = room.ledger.kept
  const speaker = meeting.members[member]
  if (!speaker) throw new Refusal('statement.notAllowed')
  const here = Object.keys(meeting.activities).flatMap((id) => heardIn(meeting, id, speaker) ?? [])
  const refused = here.map((one) => placeRefusal(one, one.members[member] ?? speaker))
  if (!refused.includes(undefined)) throw new Refusal(refused[0] ?? 'statement.notAllowed')
}

/** @param meeting as it is for those who are in the activity that a picture is for */
function placeRefusal(meeting: Meeting, speaker: Member): Code | undefined {
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  if (!method || tableOf(method).drawing !== 'everything')
    return mayAct(meeting, 'mark.draw', speaker) ?? 'statement.notAllowed'
  return mayAct(meeting, 'mark.draw', speaker)
}

/** @throws Refusal image.invalid when it is not what it says, or too large a picture */
function picture({ body, headers }: FastifyRequest): Uint8Array {
  if (!(body instanceof Uint8Array)) throw new Refusal('image.invalid')
  const kind = readImage(body)
  const said = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  if (!kind || kind.type !== said || Math.max(kind.width, kind.height) > IMAGE_SIDE)
    throw new Refusal('image.invalid')
  return body
}
