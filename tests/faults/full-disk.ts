import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createServer, type Kring } from '@kring/server/kring'
import { range } from '@kring/server/store/keys'
import { readEntry } from '@kring/server/store/record'
import { randomFrom } from '@kring/shared/basis/random'
import { chanceFrom } from '@kring/shared/testing/chance'
import { ClassicLevel } from 'classic-level'
import { atEnd } from '../simulation/ending.ts'
import { expectConvergence } from '../simulation/oracle.ts'
import { accountOf } from './account.ts'
import { Crowd } from './crowd.ts'
import type { Fault } from './fault.ts'

const run = promisify(execFile)
const MB = 1024 * 1024
/** Size of the disk. */
const DISK = 24 * MB
/** Room below which nothing new is taken. */
const FLOOR = 8 * MB
/** The floor is looked at every few seconds. ms */
const PATIENCE = 20_000

/**
 * A real disk runs full while people talk, first below the floor under which nothing new is taken (when `floor`),
 * else until the last byte; then there is room again.
 */
export function fullDisk(times: number, floor: boolean): Fault {
  const name = floor ? 'disk below its floor' : 'disk full to the last byte'
  return {
    name,
    store: 'LevelDB',
    run: async () => {
      const dataDir = await smallDisk()
      const kring = await createServer({
        host: '127.0.0.1',
        port: 0,
        dataDir,
        limits: { freeDisk: floor ? FLOOR : 0 },
      })
      atEnd(() => kring.close())
      const crowd = await Crowd.gather({ origin: () => kring.url })
      crowd.speak(chanceFrom(randomFrom(times)))
      for (let time = 0; time < times; time++) {
        const goal = crowd.acknowledged + 40
        await crowd.devices[2]?.until(() => crowd.acknowledged >= goal, `answer ${goal}`)
        await fill(dataDir, floor ? FLOOR / 2 : 0)
        await refusing(kring)
        await rm(join(dataDir, 'ballast'))
      }
      await crowd.fallSilent()
      if (crowd.devices.some(({ closes }) => closes.length > 0)) throw new Error('somebody was disconnected')
      await kring.close()
      const db = new ClassicLevel<string, string>(join(dataDir, 'meetings'))
      const entries = (await db.values(range.entries(crowd.gathering.id)).all()).map(readEntry)
      await db.close()
      await expectConvergence(entries, crowd.devices)
      return { fault: name, store: 'LevelDB', times, ...accountOf(crowd, entries), waits: null }
    },
  }
}

/** @returns a directory with a small disk of its own, gone afterwards. @throws Error where that is not allowed */
export async function smallDisk(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'kring-disk-'))
  atEnd(() => rm(directory, { recursive: true, force: true }))
  await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', directory])
  atEnd(async () => {
    await run('umount', [directory])
  })
  return directory
}

/** Takes all the room there is but so many bytes. */
async function fill(directory: string, leave: number): Promise<void> {
  const file = await open(join(directory, 'ballast'), 'w')
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(directory)
      const room = bavail * bsize - leave
      if (room <= 0 && leave > 0) break
      await file.write(Buffer.alloc(Math.max(bsize, room)))
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await file.close()
  }
}

/** Waits until the server says that it takes nothing. */
async function refusing({ url }: Kring): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while ((await fetch(`${url}/readyz`)).status !== 503) {
    if (Date.now() > deadline) throw new Error('the server does not notice that its disk is full')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
