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
import type { Fault } from './fault.ts'

const WEEK = 7 * 86_400_000
/** Answers between two of them. */
const CALM = 40

/** The server's clock is set by weeks while people talk, forward and back by turns, and it looks for what expired. */
export function badClock(times: number): Fault {
  return {
    name: 'clock set by weeks, forward and back',
    run: async () => {
      let set = 0
      const server = await newServer(
        { sweep: 50 },
        () => Date.now() + set,
        undefined,
        () => performance.now(),
      )
      return talkThrough('clock set by weeks, forward and back', server, times, async (time) => {
        set = time % 2 === 0 ? 10 * WEEK : -3 * WEEK
      })
    },
  }
}

/** The server is started on another, empty folder for a moment, as when its disk is not there yet. */
export function emptyFolder(times: number): Fault {
  return {
    name: 'started on an empty folder, and on the right one again',
    run: async () => {
      const other = await mkdtemp(join(tmpdir(), 'kring-test-'))
      atEnd(() => rm(other, { recursive: true, force: true }))
      let more: Record<string, string> = {}
      const SECRET = 'the-same-secret-on-both-of-32-characters'
      const server = await newChildServer({ env: () => ({ SECRET, ...more }) })
      return talkThrough(
        'started on an empty folder, and on the right one again',
        server,
        times,
        async (_, crowd) => {
          const closes = crowd.devices.map((device) => device.closes.length)
          await server.stop()
          more = { DATA_DIR: other }
          await server.start()
          for (const [i, device] of crowd.devices.entries()) {
            const unknown = () =>
              device.closes.slice(closes[i]).some((close) => close.includes('meeting.unknown'))
            await device.until(unknown, 'it hears that nobody knows the meeting')
          }
          await server.stop()
          more = {}
          await server.start()
        },
      )
    },
  }
}

async function talkThrough(
  fault: string,
  server: Server,
  times: number,
  happen: (time: number, crowd: Crowd) => Promise<void>,
) {
  const crowd = await Crowd.gather(server)
  crowd.talk(chanceFrom(randomFrom(times)))
  for (let time = 0; time < times; time++) {
    const goal = crowd.acknowledged + CALM
    await crowd.devices[2]?.until(() => crowd.acknowledged >= goal, `answer ${goal}`)
    await happen(time, crowd)
  }
  await crowd.fallSilent()
  await server.stop()
  const entries = await server.ledger(crowd.gathering.id)
  await expectConvergence(entries, crowd.devices)
  return { fault, times, ...accountOf(crowd, entries), waits: null }
}
