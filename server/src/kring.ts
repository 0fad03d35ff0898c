import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { LIMITS } from '@kring/shared/meeting'
import type { FastifyInstance } from 'fastify'
import { callerAddress } from './access/address.ts'
import { Admission } from './access/admission.ts'
import { secretsFor } from './access/secret.ts'
import { Tokens } from './access/token.ts'
import { addressesFor, whereabouts } from './addresses.ts'
import { openChannel } from './backup/channel.ts'
import { meetingLines } from './backup/lines.ts'
import type { Clock, Running } from './basis/clock.ts'
import { inDataFolder } from './basis/data-folder.ts'
import { makeLog } from './basis/log.ts'
import { Metrics } from './basis/metrics.ts'
import { http } from './http/http.ts'
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts'
import { RequestQueue } from './limits/request-queue.ts'
import { PairingsInMemory } from './pairing/pairings.ts'
import { Rooms } from './rooms/rooms.ts'
import { SocketServer } from './sockets/socket-server.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/store.ts'
import { TrajectoryKeeping } from './trajectories/trajectory-keeping.ts'

export type KringOptions = {
  host: string
  /** 0 for any free one. */
  port: number
  dataDir: string
  /** A PostgreSQL to keep meetings in, which other nodes may share; without it they are kept in `dataDir`. */
  databaseUrl?: string | undefined
  publicUrl?: string | undefined
  /** Several, separated by commas, while one takes the place of another: see {@link secretsFor}. */
  secret?: string | undefined
  retentionDays?: number
  /** Days a new trajectory is kept. */
  trajectoryDays?: number
  logLevel?: string
  /** How many proxies of our own stand in front. */
  proxyHops?: number
  /** Origins of other sites that may show Kring in a frame; none without it. */
  embedOrigins?: readonly string[]
  clock?: Clock
  /** Milliseconds that pass; those of `clock` when that is given alone. */
  running?: Running
  limits?: Partial<Limits>
  /** Where the built client is; the one beside this package without it. */
  clientDir?: string
  /** Puts something between the server and its store, for tests of what happens when a store fails. */
  wrapStore?: (store: Store) => Store
}

export type Kring = {
  /** Where it can be reached from this machine. */
  url: string
  port: number
  /** Erases what has expired, as happens by itself every few minutes. */
  sweep(): Promise<void>
  /** Stops: says goodbye to everybody, makes durable what was judged, lets go of port and data. */
  close(): Promise<void>
}

// The same from server/src and from server/dist.
const CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url))

/**
 * Starts a server. Several can run in one process, each with its own data.
 * @throws Error when the port is taken or another process has the data open
 */
export async function createServer(options: KringOptions): Promise<Kring> {
  const { dataDir, publicUrl, proxyHops = 0, clock = Date.now } = options
  const running = options.running ?? options.clock ?? (() => performance.now())
  const limits: Limits = { ...DEFAULT_LIMITS, ...options.limits }
  const log = makeLog(options.logLevel ?? 'silent')
  const metrics = new Metrics()
  const secrets = await secretsFor(dataDir, options.secret)
  const opened = await openStore(dataDir, options.databaseUrl, {
    minFree: limits.freeDisk,
    onDamage: ({ meetings, missing, kept }) =>
      log.error(
        { meetings, missing, kept },
        'the database is damaged: what was saved is missing. Its files of before are kept; look at them, restore a backup, and take that folder away',
      ),
    onMissing: (folder, isMissing) => {
      if (isMissing)
        log.error({ folder }, 'the data folder is gone, nothing is saved: put it back, or restart')
      else log.warn({ folder }, 'the data folder is back')
    },
  })
  const store = options.wrapStore?.(opened) ?? opened
  // Others can read a database themselves; a LevelDB only its own process can.
  const channel = store.shared
    ? undefined
    : await inDataFolder(dataDir, () => openChannel(dataDir, () => meetingLines(store))).catch(
        async (error: unknown) => {
          await store.close()
          throw error
        },
      )
  const tokens = new Tokens(secrets, clock, limits.token)
  const rooms = new Rooms({ store, clock, running, limits, log, metrics })
  const admission = new Admission(store, metrics, limits, running)
  const trajectoryDays = options.trajectoryDays ?? LIMITS.days
  const trajectories = new TrajectoryKeeping(
    { store: store.trajectories, admission, clock, running, limits, log },
    trajectoryDays,
  )
  const queue = new RequestQueue(limits.requestsAtOnce)
  let port = options.port
  let stopping = false

  const app = await http({
    store,
    rooms,
    tokens,
    admission,
    trajectories,
    pairings: store.pairings ?? new PairingsInMemory(running),
    limits,
    queue,
    metrics,
    log,
    clock,
    running,
    retentionDays: options.retentionDays ?? 30,
    trajectoryDays,
    publicUrl,
    embedOrigins: options.embedOrigins ?? [],
    clientDir: options.clientDir ?? CLIENT,
    isStopping: () => stopping,
    addressOf: (request) => callerAddress(request, proxyHops),
    addressesFor: async (request) =>
      addressesFor(request, await whereabouts({ host: options.host, port, publicUrl }), proxyHops),
  })
  const sockets = new SocketServer(app.server, {
    rooms,
    tokens,
    limits,
    queue,
    running,
    log,
    metrics,
    publicUrl,
    proxyHops,
  })

  const close = async () => {
    stopping = true
    sockets.close()
    await trajectories.close()
    await rooms.close()
    await app.close()
    await channel?.close()
    await store.close()
    metrics.close()
  }
  try {
    await listen(app, options.host, port)
  } catch (error) {
    await close()
    throw error
  }
  port = (app.server.address() as AddressInfo).port
  const sweep = async () => {
    await rooms.sweep()
    await trajectories.sweep()
  }
  void sweep()
  return {
    url: `http://${hostFor(options.host)}:${port}`,
    port,
    sweep,
    close: once(close),
  }
}

/** A machine without IPv6 has no `::` to listen on; then all of its addresses are those of IPv4. */
async function listen(app: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (host !== '::' || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw error
    await app.listen({ host: '0.0.0.0', port })
  }
}

function hostFor(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= work()
    return done
  }
}
