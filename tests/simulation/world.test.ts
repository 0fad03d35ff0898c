import { METHODS } from '@kring/shared/methods/all'
import { expect, test } from 'vitest'
import { seedOf } from './play-activity.ts'
import { World } from './world/world.ts'

/** Lives in one run, and things that happen in each; `WORLDS=2000` plays as many. */
const WORLDS = Number(process.env.WORLDS ?? 60)
const STEPS = 150

const seed = seedOf(0)
test(`worlds in which everything goes wrong: what is answered is on disk, what is seen is on disk, all end alike (SEED=${seed}, ${WORLDS} worlds)`, {
  timeout: 60_000 + 1_000 * WORLDS,
}, async () => {
  let accepted = 0
  for (let nth = 0; nth < WORLDS; nth++) {
    const world = new World(seed + nth, METHODS[(seed + nth) % METHODS.length]!.id)
    try {
      await world.live(STEPS)
      await world.rest()
      world.judge()
      accepted += world.disk.length
    } catch (error) {
      throw new Error(`in the world of SEED=${seed + nth} WORLDS=1`, { cause: error })
    } finally {
      await world.end()
    }
  }
  // Worlds in which nothing is said prove nothing.
  expect(accepted).toBeGreaterThan(WORLDS * 20)
})
