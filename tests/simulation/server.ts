import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer as createProbe } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, type Kring, type KringOptions } from '@kring/server/kring'
import type { Limits } from '@kring/server/limits/limits'
import { range } from '@kring/server/store/keys'
import { readEntry } from '@kring/server/store/record'
import { run } from '@kring/server/testing/postgres'
import type { Entry } from '@kring/shared/ledger'
import type { MeetingId } from '@kring/shared/meeting'
import { ClassicLevel } from 'classic-level'
import { atEnd } from './ending.ts'

const HOST = '127.0.0.1'
const BUILT = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url))
/** A busy machine is no failure. ms */
const START = 60_000
/** What a server with a database has to be given: its folder holds none. */
export const SHARED_SECRET = 'one secret of all that use this database'

/** A server that can go away and come back on the same port with the same data. */
export interface Server {
  origin(): string
  start(): Promise<void>
  /** Stops as an operator would: everybody is told. */
  stop(): Promise<void>
  /** The whole ledger of a meeting; the server must have stopped. */
  ledger(meeting: MeetingId): Promise<Entry[]>
}

/**
 * A server in this process.
 * @param limits those that differ from the real ones
 * @param running passing time, which nobody sets; that of the clock without it
 * @param wrapStore puts something between the server and its store
 * @param databaseUrl a PostgreSQL that is its store; a folder of its own without it
 */
export async function newServer(
  limits: Partial<Limits> = {},
  clock: () => number = Date.now,
  wrapStore: NonNullable<KringOptions['wrapStore']> = (store) => store,
  running: () => number = clock,
  databaseUrl?: string,
): Promise<Server> {
  const dataDir = await newDataDir()
  let kring: Kring | undefined
  let port = 0
  const server: Server = {
    origin: () => `http://${HOST}:${port}`,
    start: async () => {
      const database = databaseUrl === undefined ? {} : { databaseUrl }
      kring = await createServer({
        host: HOST,
        port,
        dataDir,
        limits,
        clock,
        running,
        wrapStore,
        ...database,
      })
      port = kring.port
    },
    stop: async () => {
      await kring?.close()
      kring = undefined
    },
    ledger: (meeting) => readLedger(dataDir, meeting, databaseUrl),
  }
  await server.start()
  atEnd(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  return server
}

export type ChildServer = Server & {
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>
  /** Stops it in the middle of whatever it does, as a machine that sleeps. */
  pause(): void
  /** Lets it go on as if no time had passed. */
  resume(): void
  /** Tells the process something in between. */
  signal(signal: NodeJS.Signals): void
  /** With which code it ended last; null when a signal ended it. */
  exit(): number | null | undefined
  /** All it wrote to its log and terminal so far. */
  output(): string
}

export type ChildOptions = {
  logLevel?: string
  /** The script to run; the built server without it. */
  script?: string
  /** Where its data lies; a new directory that is gone afterwards without it. */
  dataDir?: string
  /** A PostgreSQL that is its store; the folder without it. */
  databaseUrl?: string | undefined
  /** What it answers once it is started, `/readyz` without it: a server whose data is damaged is never ready. */
  answers?: '/healthz' | '/readyz'
  /** More of its environment, once it is known where it will be. */
  env?: (origin: string) => Record<string, string>
  /** Who ends it and takes its folder away; without it that is done after the test. */
  ends?: (end: () => Promise<void>) => void
}

/** The built server as a process of its own. */
export async function newChildServer(options: ChildOptions = {}): Promise<ChildServer> {
  const dataDir = options.dataDir ?? (await newDataDir())
  let port = await freePort()
  const output: Buffer[] = []
  let child: ChildProcess | undefined
  let exit: number | null | undefined

  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    ending.kill(signal)
    // Not 'exit': what it wrote last may still be on its way then.
    await once(ending, 'close')
    exit = ending.exitCode
  }
  const server: ChildServer = {
    origin: () => `http://${HOST}:${port}`,
    start: async () => {
      const { PUBLIC_URL, DATABASE_URL, SECRET, ...rest } = process.env
      const env = {
        ...rest,
        HOST,
        PORT: String(port),
        // Everybody in these tests is on this machine.
        PUBLIC_URL: server.origin(),
        DATA_DIR: dataDir,
        ...(options.databaseUrl === undefined
          ? {}
          : { DATABASE_URL: options.databaseUrl, SECRET: SHARED_SECRET }),
        LOG_LEVEL: options.logLevel ?? 'warn',
        ...options.env?.(server.origin()),
      }
      child = spawn(process.execPath, [options.script ?? BUILT], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      child.stdout?.on('data', (bytes: Buffer) => output.push(bytes))
      child.stderr?.on('data', (bytes: Buffer) => output.push(bytes))
      await answering(server.origin(), child, () => server.output(), options.answers)
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    pause: () => void child?.kill('SIGSTOP'),
    resume: () => void child?.kill('SIGCONT'),
    signal: (signal) => void child?.kill(signal),
    exit: () => exit,
    output: () => Buffer.concat(output).toString(),
    ledger: (meeting) => readLedger(dataDir, meeting, options.databaseUrl),
  }
  const ends = options.ends ?? atEnd
  ends(async () => {
    await end('SIGKILL')
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
  })
  await server.start().catch(async (failure: unknown) => {
    // Between looking for a port and listening on it somebody else may take it.
    if (!server.output().includes('This PORT is taken')) throw failure
    port = await freePort()
    await server.start()
  })
  return server
}

const newDataDir = () => mkdtemp(join(tmpdir(), 'kring-test-'))

/** Reads every entry there is on disk, also those that a snapshot covers. */
async function readLedger(dataDir: string, meeting: MeetingId, databaseUrl?: string): Promise<Entry[]> {
  if (databaseUrl !== undefined) {
    const query = 'select record from kring.entry where meeting = $1 order by seq'
    return (await run<{ record: string }>(databaseUrl, query, [meeting])).map(({ record }) =>
      readEntry(record),
    )
  }
  const db = new ClassicLevel<string, string>(join(dataDir, 'meetings'))
  try {
    return (await db.values(range.entries(meeting)).all()).map(readEntry)
  } finally {
    await db.close()
  }
}

/** @returns a port nobody listens on */
export async function freePort(): Promise<number> {
  const probe = createProbe().listen(0, HOST)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function answering(
  origin: string,
  child: ChildProcess,
  output: () => string,
  path: string = '/readyz',
): Promise<void> {
  const deadline = Date.now() + START
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const answer = await fetch(origin + path).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`the built server did not start; is it built? (pnpm run build)\n${output()}`)
}
