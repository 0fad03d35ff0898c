import { fileURLToPath } from 'node:url'
import { randomFrom } from '@kring/shared/basis/random'
import { type Chance, chanceFrom } from '@kring/shared/testing/chance'
import { expectConvergence } from '../simulation/oracle.ts'
import { type ChildOptions, type ChildServer, newChildServer } from '../simulation/server.ts'
import { accountOf } from './account.ts'
import { Crowd } from './crowd.ts'
import type { Fault } from './fault.ts'
import { FOLDER, type Place } from './place.ts'

/** Answers between two kills, at most. */
const ANSWERS = 25
/** Milliseconds from an answer to the kill, at most: so that it falls anywhere between two flushes. */
const AFTER = 25
/** Milliseconds a server that is killed while it starts has lived, at most. */
const YOUNG = 400

/** A server that takes a snapshot every few statements. */
const OFTEN_SNAPSHOTTING = fileURLToPath(new URL('often-snapshotting.js', import.meta.url))

/** The built server is killed again and again (SIGKILL) while people talk in one meeting. */
export function kills(times: number, seed: number, place: Place = FOLDER): Fault {
  return killing('process killed at random moments', times, seed, place)
}

/** The same, with a server that is nearly always busy with a snapshot. */
export function killsDuringSnapshots(times: number, seed: number, place: Place = FOLDER): Fault {
  return killing('process killed during snapshots', times, seed, place, { script: OFTEN_SNAPSHOTTING })
}

function killing(name: string, times: number, seed: number, place: Place, options: ChildOptions = {}): Fault {
  return {
    name,
    store: place.store,
    run: async () => {
      const chance = chanceFrom(randomFrom(seed))
      const server = await newChildServer({ ...options, databaseUrl: await place.newDatabase() })
      const crowd = await Crowd.gather(server)
      crowd.speak(chance)
      for (let killed = 0; killed < times; killed++) {
        const goal = crowd.acknowledged + chance.below(ANSWERS)
        await crowd.devices[2]?.until(() => crowd.acknowledged >= goal, `answer ${goal}`)
        await moment(chance.below(AFTER))
        await server.kill()
        if (chance.is(0.15) && ++killed < times) await killYoung(server, chance)
        await server.start()
      }
      await crowd.fallSilent()
      // A graceful end: what was published has been sent before the goodbye.
      await server.stop()
      const entries = await server.ledger(crowd.gathering.id)
      await expectConvergence(entries, crowd.devices)
      return { fault: name, store: place.store, times, ...accountOf(crowd, entries), waits: null }
    },
  }
}

async function killYoung(server: ChildServer, chance: Chance): Promise<void> {
  const starting = server.start().catch(() => {})
  await moment(chance.below(YOUNG))
  await server.kill()
  await starting
}

const moment = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
