import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '@kring/server/testing/postgres'
import type { MeetingId } from '@kring/shared/meeting'
import { Api } from '../simulation/api.ts'
import { atEnd } from '../simulation/ending.ts'
import { newChildServer } from '../simulation/server.ts'
import { keepsGoingThrough } from './bad-day.ts'
import type { Fault } from './fault.ts'
import { FOLDER, type Place } from './place.ts'

/** Where a server has its data. */
type Data = { dataDir: string; databaseUrl: string | undefined }
/** @returns whether there was anything to spoil */
type Spoil = (data: Data, meeting: MeetingId) => Promise<boolean>

/** How long a store may say that it is not there. ms */
const PATIENCE = 30_000

/** What is written last is in the log. */
const inLog = (change: (path: string, bytes: Buffer) => Promise<unknown>): Spoil =>
  async function spoil({ dataDir }) {
    const directory = join(dataDir, 'meetings')
    const log = (await readdir(directory))
      .filter((file) => file.endsWith('.log'))
      .sort()
      .at(-1)
    const path = join(directory, log ?? 'none')
    await change(path, await readFile(path))
    return true
  }

const IN_FOLDER: readonly Spoil[] = [
  inLog((path, bytes) => {
    const at = Math.floor(bytes.length / 2)
    return writeFile(path, bytes.fill((bytes[at] ?? 0) ^ 1, at, at + 1))
  }),
  inLog((path, bytes) => truncate(path, Math.floor(bytes.length / 2))),
  inLog((path, bytes) => {
    const at = Math.floor(bytes.length / 3)
    return writeFile(path, bytes.fill(0, at, at + 512))
  }),
  inLog((path) => rm(path)),
]

/** The newest entry but one, where no snapshot stands for it. */
const ONE = `where meeting = $1 and seq = (select max(seq) - 1 from kring.entry where meeting = $1)
  and seq > (select coalesce(max(seq), 0) from kring.snapshot where meeting = $1) returning seq`
const IN_DATABASE: readonly Spoil[] = [
  `update kring.entry set record = overlay(record placing '#' from length(record) / 2) ${ONE}`,
  `update kring.entry set record = left(record, -5) ${ONE}`,
  `delete from kring.entry ${ONE}`,
].map(
  (query): Spoil =>
    async ({ databaseUrl }, meeting) =>
      (await run(databaseUrl ?? '', query, [meeting])).length > 0,
)

/**
 * Between two runs of the server its data is copied and the copy spoiled, each time in another way, and a server is
 * started on that: it has to notice and to say so.
 */
export function damagedFiles(times: number, place: Place = FOLDER): Fault {
  const name = 'bytes that changed or are gone on disk, unnoticed'
  return {
    name,
    store: place.store,
    run: async () => {
      const data: Data = { dataDir: await newDirectory(), databaseUrl: await place.newDatabase() }
      const server = await newChildServer(data)
      const unnoticed: string[] = []
      const account = await keepsGoingThrough(server, times, async (time, { gathering }) => {
        await server.kill()
        const copy = await copyOf(data)
        const ways = data.databaseUrl === undefined ? IN_FOLDER : IN_DATABASE
        const isSpoilt = await ways[time % ways.length]?.(copy, gathering.id)
        if (isSpoilt) unnoticed.push(...(await notNoticed(copy, gathering.made)))
        await server.start()
      })
      return {
        fault: name,
        store: place.store,
        times,
        ...account,
        lost: account.lost + unnoticed.length,
        losses: [...(account.losses ?? []), ...unnoticed],
        waits: null,
      }
    },
  }
}

async function copyOf({ dataDir, databaseUrl }: Data): Promise<Data> {
  const copy = await newDirectory()
  await cp(dataDir, copy, { recursive: true })
  if (databaseUrl === undefined) return { dataDir: copy, databaseUrl }
  const { pathname } = new URL(databaseUrl)
  const from = pathname.slice(1)
  const other = `${from}_${copy
    .slice(-6)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_')}`
  const postgres = new URL('/postgres', databaseUrl).href
  await run(postgres, `create database ${other} template ${from}`)
  return { dataDir: copy, databaseUrl: new URL(`/${other}`, databaseUrl).href }
}

/** @returns what was said instead, where whoever runs the server is not told by the time somebody asks for the meeting */
async function notNoticed(data: Data, access: { meeting: MeetingId; token: string }): Promise<string[]> {
  const server = await newChildServer({ ...data, answers: '/healthz' })
  const api = new Api(server.origin)
  const ask = () => api.call('GET', `/api/meetings/${access.meeting}`, { token: access.token })
  let asked = await ask()
  // A database that is slow to answer, right after it was copied on a busy machine, tells nothing yet.
  for (const end = Date.now() + PATIENCE; asked.status === 503 && Date.now() < end; asked = await ask()) {}
  const ready = await api.call('GET', '/readyz')
  // All it wrote is here once it has ended.
  await server.stop()
  const isTold = ready.status === 503 && ready.text.includes('damaged') && server.output().includes('damaged')
  const said = [asked, ready].map(({ status, text }) => `${status} ${text}`)
  return isTold ? [] : [`damage was not told of: ${[...said, server.output()].join('; ')}`]
}

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kring-test-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  return directory
}
