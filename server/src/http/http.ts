import { createServer, type IncomingMessage } from 'node:http'
import helmet from '@fastify/helmet'
import { isAbove, type Size, sizeOf } from '@kring/shared/basis/json'
import { VERSION_HEADER } from '@kring/shared/protocol/wire'
import fastify, { type FastifyInstance } from 'fastify'
import type { Admission } from '../access/admission.ts'
import { isOwnOrigin } from '../access/origin.ts'
import type { Tokens } from '../access/token.ts'
import type { Clock, Running } from '../basis/clock.ts'
import type { Log } from '../basis/log.ts'
import type { Metrics } from '../basis/metrics.ts'
import { Refusal } from '../basis/refusal.ts'
import type { Limits } from '../limits/limits.ts'
import type { RequestQueue } from '../limits/request-queue.ts'
import type { Pairings } from '../pairing/pairings.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Store } from '../store/store.ts'
import type { TrajectoryKeeping } from '../trajectories/trajectory-keeping.ts'
import { client, versionOf } from './client.ts'
import { answer, answerErrors } from './errors.ts'
import { film } from './film.ts'
import { guests } from './guests.ts'
import { harvest } from './harvest.ts'
import { images } from './images.ts'
import { joining } from './joining.ts'
import { keepRoom } from './keep-room.ts'
import { meetings } from './meetings.ts'
import { operations } from './operations.ts'
import { pairing } from './pairing.ts'
import { privacy } from './privacy.ts'
import { queued } from './queued.ts'
import { trajectories } from './trajectories.ts'
import { UnderWay } from './under-way.ts'

/** What the parts of the HTTP side share. */
export type HttpTools = Given & { underWay: UnderWay }

type Given = {
  store: Store
  rooms: Rooms
  tokens: Tokens
  admission: Admission
  pairings: Pairings
  trajectories: TrajectoryKeeping
  limits: Limits
  queue: RequestQueue
  metrics: Metrics
  log: Log
  clock: Clock
  running: Running
  retentionDays: number
  trajectoryDays: number
  publicUrl: string | undefined
  /** Other sites that may show Kring in a frame. */
  embedOrigins: readonly string[]
  clientDir: string
  isStopping: () => boolean
  /** Whom to count a request for. */
  addressOf: (request: IncomingMessage) => string
  /** Addresses for others, as seen by whoever makes this request. */
  addressesFor: (request: IncomingMessage) => Promise<string[]>
}

/** The HTTP side: the client, the API, and what an operator asks. */
export async function http(given: Given): Promise<FastifyInstance> {
  const { limits, log, publicUrl, embedOrigins } = given
  const tools: HttpTools = { ...given, underWay: new UnderWay(limits) }
  const app = fastify({
    bodyLimit: limits.body,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 64 },
    // An address that cannot be read is none of ours.
    frameworkErrors: (_error, request, reply) => void answer(request, reply, 'request.notFound'),
    serverFactory: (handle) =>
      createServer(
        {
          keepAliveTimeout: limits.keepAlive,
          requestTimeout: limits.handshake,
          headersTimeout: limits.handshake,
          connectionsCheckingInterval: limits.handshake / 2,
        },
        queued(handle, tools.queue, limits),
      ),
  })
  app.server.maxConnections = limits.connections
  keepRoom(app.server, limits.connections)
  await app.register(helmet, securityHeaders(publicUrl?.startsWith('https:') ?? false, embedOrigins))
  answerErrors(app, log, tools.metrics)
  acceptBodies(app)

  const version = versionOf(given.clientDir)
  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/api/')) return
    reply.header('cache-control', 'no-store')
    reply.header(VERSION_HEADER, version)
    if (request.method !== 'GET' && !isOwnOrigin(request.raw, publicUrl)) throw new Refusal('role.notAllowed')
    if (tools.isStopping()) throw new Refusal('server.stopping', 2)
  })
  app.addHook('onResponse', async (request, reply) => {
    // The route, not the address: that could hold a code.
    const { url } = request.routeOptions
    log.debug(
      { method: request.method, route: url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })

  meetings(app, tools)
  joining(app, tools)
  pairing(app, tools)
  harvest(app, tools)
  guests(app, tools)
  film(app, tools)
  await images(app, tools)
  await trajectories(app, tools)
  operations(app, tools)
  privacy(app, tools)
  await client(app, tools)
  return app
}

/** What a body may hold: the fullest agenda, and room. A schema would name everything that is wrong with more. */
const BODY: Size = { values: 2_000, units: Number.POSITIVE_INFINITY }

/** A request that needs no body may say it is JSON all the same; one that holds too much is not looked into. */
function acceptBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') done(null, undefined)
    else
      parse(request, text as string, (error, body) => {
        const isTooMuch = !error && isAbove(sizeOf(body, BODY), BODY)
        done(isTooMuch ? new Refusal('body.invalid') : error, body)
      })
  })
}

/**
 * @param secure whether people reach us by https; on a school's own network they may not
 * @param embedOrigins who may show us in a frame
 */
function securityHeaders(secure: boolean, embedOrigins: readonly string[]): Parameters<typeof helmet>[1] {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // The controls library writes a few style elements of its own.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // Sockets to this server are its own too; to another nothing may go.
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: embedOrigins.length > 0 ? [...embedOrigins] : ["'none'"],
      },
    },
    // It knows no list; where there is one, the policy alone says who may.
    xFrameOptions: embedOrigins.length > 0 ? false : { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    crossOriginEmbedderPolicy: false,
    xPoweredBy: false,
  }
}
