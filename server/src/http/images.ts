import { methodOf } from '@kring/shared/methods/registry'
import { mayAct } from '@kring/shared/permission'
import { IMAGE_SIDE, IMAGE_TYPES, type ImageAnswer } from '@kring/shared/protocol/api'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { DAY } from '../basis/clock.ts'
import { Refusal } from '../basis/refusal.ts'
import { readImage } from '../images/read-image.ts'
import { Buckets } from '../limits/buckets.ts'
import type { Room } from '../rooms/room.ts'
import { bearerOf, memberOf } from './bearer.ts'
import type { HttpTools } from './http.ts'

type InMeeting = { Params: { meeting: string } }
type OfImage = { Params: { meeting: string; image: string } }

/** Long enough for a meeting; short enough that what was deleted does not stay on a shared device. */
const CACHED = DAY / 1000

/** Pictures on the board: their bytes come and go here, statements only name them. */
export async function images(app: FastifyInstance, tools: HttpTools): Promise<void> {
  const { rooms, tokens, limits, running } = tools
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
        onRequest: async (request) => {
          const bearer = bearerOf(request, request.params.meeting, tokens)
          take(putting, `${bearer.meeting}/${bearer.member}`)
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
    take(getting, `${bearer.meeting}/${bearer.member}`)
    const bytes = await rooms.with(bearer.meeting, (room) => {
      memberOf(room, bearer)
      return room.images.find(request.params.image)
    })
    const kind = bytes && readImage(bytes)
    if (!kind) throw new Refusal('request.notFound')
    return (
      reply
        .type(kind.type)
        .header('cache-control', `private, max-age=${CACHED}, immutable`)
        .header('vary', 'authorization')
        // Opened by itself it is a file, never a page of this server.
        .header('content-disposition', 'attachment')
        .header('content-security-policy', "default-src 'none'; sandbox")
        .send(bytes)
    )
  })
}

/** @throws Refusal where this member could not put a picture on the board now */
function mayPlace(room: Room, member: string): void {
  const meeting = room.ledger.kept
  const speaker = meeting.members[member]
  const activity = meeting.activities[meeting.current]
  if (!speaker || !activity) throw new Refusal('statement.notAllowed')
  const refused = mayAct(meeting, 'mark.draw', speaker)
  if (refused) throw new Refusal(refused)
  if (methodOf(activity.method)?.drawing !== 'everything') throw new Refusal('statement.notAllowed')
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

function take(buckets: Buckets, key: string): void {
  const bucket = buckets.of(key)
  if (!bucket.take()) throw new Refusal('rate.exceeded', Math.max(1, Math.ceil(bucket.wait() / 1000)))
}
