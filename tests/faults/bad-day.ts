import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomFrom } from '@kring/shared/basis/random'
import { chanceFrom } from '@kring/shared/testing/chance'
import { atEnd } from '../simulation/ending.ts'
import { expectConvergence } from '../simulation/oracle.ts'
import { newChildServer, newServer, type Server } from '../simulation/server.ts'
import { accountOf } from './account.ts'
import { Crowd } from './crowd.ts'
import type { Fault, Row } from './fault.ts'
import { FOLDER, type Place } from './place.ts'

const WEEK = 7 * 86_400_000
/** Answers between two of them. */
const CALM = 40

/** The server's clock is set by weeks while people talk, forward and back by turns, and it looks for what expired. */
export function badClock(times: number, place: Place = FOLDER): Fault {
  const name = 'clock set by weeks, forward and back'
  return {
    name,
    store: place.store,
    run: async () => {
      let set = 0
      const server = await newServer(
        { sweep: 50 },
        () => Date.now() + set,
        undefined,
        () => performance.now(),
        await place.newDatabase(),
      )
      const account = await keepsGoingThrough(server, times, async (time) => {
        set = time % 2 === 0 ? 10 * WEEK : -3 * WEEK
      })
      return { fault: name, store: place.store, times, ...account, waits: null }
    },
  }
}

/** The server is started on another, empty folder or database for a moment, as when its disk is not there yet. */
export function wrongStore(times: number, place: Place = FOLDER): Fault {
  const name = 'started on an empty store, and on the right one again'
  return {
    name,
    store: place.store,
    run: async () => {
      const DATA_DIR = await mkdtemp(join(tmpdir(), 'kring-test-'))
      atEnd(() => rm(DATA_DIR, { recursive: true, force: true }))
      const [databaseUrl, DATABASE_URL] = [await place.newDatabase(), await place.newDatabase()]
      const other: Record<string, string> = DATABASE_URL === undefined ? { DATA_DIR } : { DATABASE_URL }
      let more: Record<string, string> = {}
      const SECRET = 'the-same-secret-on-both-of-32-characters'
      const server = await newChildServer({ databaseUrl, env: () => ({ SECRET, ...more }) })
      const account = await keepsGoingThrough(server, times, async (_, crowd) => {
        const closes = crowd.devices.map((device) => device.closes.length)
        await server.stop()
        more = other
        await server.start()
        for (const [i, device] of crowd.devices.entries()) {
          const unknown = () =>
            device.closes.slice(closes[i]).some((close) => close.includes('meeting.unknown'))
          await device.until(unknown, 'it hears that nobody knows the meeting')
        }
        await server.stop()
        more = {}
        await server.start()
      })
      return { fault: name, store: place.store, times, ...account, waits: null }
    },
  }
}

/** People talk while something happens so many times. @returns what came of what they said */
export async function keepsGoingThrough(
  server: Server,
  times: number,
  happen: (time: number, crowd: Crowd) => Promise<void>,
): Promise<Pick<Row, 'acknowledged' | 'lost' | 'losses' | 'doubled' | 'leaks'>> {
  const crowd = await Crowd.gather(server)
  crowd.speak(chanceFrom(randomFrom(times)))
  for (let time = 0; time < times; time++) {
    const goal = crowd.acknowledged + CALM
    await crowd.devices[2]?.until(() => crowd.acknowledged >= goal, `answer ${goal}`)
    await happen(time, crowd)
  }
  await crowd.fallSilent()
  await server.stop()
  const entries = await server.ledger(crowd.gathering.id)
  await expectConvergence(entries, crowd.devices)
  return accountOf(crowd, entries)
}
