import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual, promisify } from 'node:util'
import { markOf, readMeeting } from '@kring/server/rooms/stored-meeting'
import { openStore } from '@kring/server/store/open'
import { randomFrom } from '@kring/shared/basis/random'
import { boardOf, type Records } from '@kring/shared/projection'
import { chanceFrom } from '@kring/shared/testing/chance'
import { Client } from '../simulation/client.ts'
import { atEnd } from '../simulation/ending.ts'
import { expectConvergence, history } from '../simulation/oracle.ts'
import { newChildServer, SHARED_SECRET } from '../simulation/server.ts'
import { accountOf } from './account.ts'
import { Crowd } from './crowd.ts'
import type { Fault } from './fault.ts'
import { FOLDER, type Place } from './place.ts'

const BUILT = fileURLToPath(new URL('../../server/dist/', import.meta.url))
/** Answers before each backup. */
const ANSWERS = 60

/** Backups while people talk, each restored on an empty machine as if the first were gone. */
export function backups(times: number, place: Place = FOLDER): Fault {
  return {
    store: place.store,
    name: 'backup under load, restored on an empty machine',
    run: async () => {
      const dataDir = await newDirectory()
      const databaseUrl = await place.newDatabase()
      const server = await newChildServer({ dataDir, databaseUrl })
      const crowd = await Crowd.gather(server)
      const copies: Copy[] = []
      crowd.speak(chanceFrom(randomFrom(times)))
      for (let time = 0; time < times; time++) {
        const goal = crowd.acknowledged + ANSWERS
        await crowd.devices[2]?.until(() => crowd.acknowledged >= goal, `answer ${goal}`)
        copies.push(await backUp({ dataDir, databaseUrl }, crowd, place))
      }
      await crowd.fallSilent()
      await server.stop()
      const entries = await server.ledger(crowd.gathering.id)
      await expectConvergence(entries, crowd.devices)
      const boards = history(entries).map((meeting) => boardOf(meeting))
      const account = accountOf(crowd, entries)
      for (const copy of copies) account.lost += await lostIn(copy, crowd, boards)
      const fault = 'backup under load, restored on an empty machine'
      return { fault, store: place.store, times, ...account, waits: null }
    },
  }
}

/** Where a server has its data. */
type Machine = { dataDir: string; databaseUrl: string | undefined }
/** A restored machine, and what had been answered when its backup began. */
type Copy = Machine & { answered: string[] }

async function backUp(from: Machine, crowd: Crowd, place: Place): Promise<Copy> {
  const answered = crowd.devices.flatMap(({ access, said, receipts }) =>
    said.filter(({ id }) => receipts.get(id)?.ok).map(({ id }) => markOf(access.member, id)),
  )
  const copy = { dataDir: await newDirectory(), databaseUrl: await place.newDatabase() }
  const file = join(copy.dataDir, 'kring.backup')
  await command('backup', file, from)
  await command('restore', file, copy)
  return { ...copy, answered }
}

/** @returns how many statements are missing, or boards differ, on a restored machine */
async function lostIn(copy: Copy, crowd: Crowd, boards: readonly Records[]): Promise<number> {
  const store = await openStore(copy.dataDir, copy.databaseUrl, { minFree: 0 })
  const stored = await readMeeting(store, crowd.gathering.id)
  await store.close()
  if (!stored) return copy.answered.length
  const missing = copy.answered.filter((mark) => !stored.accepted.has(mark)).length
  const same = isDeepStrictEqual(boardOf(stored.meeting), boards[stored.seq - 1])
  return missing + (same ? 0 : 1) + ((await comesBack(copy, crowd, stored.seq, boards)) ? 0 : 1)
}

/** Whether somebody with the access of before finds the same board on the restored machine. */
async function comesBack(
  copy: Copy,
  crowd: Crowd,
  seq: number,
  boards: readonly Records[],
): Promise<boolean> {
  const server = await newChildServer(copy)
  const client = new Client(server.origin, crowd.gathering.made)
  await client.ready()
  const same = isDeepStrictEqual(client.board(), boards[seq - 1])
  client.close()
  await server.stop()
  return same
}

async function command(
  name: 'backup' | 'restore',
  file: string,
  { dataDir, databaseUrl }: Machine,
): Promise<void> {
  const { DATABASE_URL, SECRET, ...rest } = process.env
  await promisify(execFile)(process.execPath, [join(BUILT, `${name}.js`), file], {
    env: {
      ...rest,
      DATA_DIR: dataDir,
      ...(databaseUrl && { DATABASE_URL: databaseUrl, SECRET: SHARED_SECRET }),
    },
  })
}

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kring-test-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  return directory
}
