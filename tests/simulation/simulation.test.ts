import { METHODS } from '@kring/shared/methods/all'
import { settingsFor } from '@kring/shared/testing/settings'
import fc from 'fast-check'
import { test } from 'vitest'
import { playActivity, seedOf } from './play-activity.ts'
import { newChildServer, newServer } from './server.ts'

/** Two activities by chance, and those that once found something. */
const calm = seedOf(0)
const rough = seedOf(1)

test(`devices come and go, and the server restarts: all boards are the fold of the ledger, each statement counts once (SEED=${calm})`, async () => {
  // Snapshots often, so that loading from them is part of it.
  const server = await newServer({ snapshotEvery: 20 })
  await playActivity(server, {
    seed: calm,
    steps: 8,
    outages: 0.7,
    outage: async () => {
      await server.stop()
      await server.start()
    },
  })
})

test(`the server is killed in the middle of everything: nothing that was answered or shown is lost (SEED=${rough - 1})`, async () => {
  const server = await newChildServer()
  await playActivity(server, {
    seed: rough,
    steps: 8,
    outages: 0.8,
    outage: async () => {
      await server.kill()
      await server.start()
    },
  })
})

for (const [index, method] of METHODS.entries()) {
  const seed = seedOf(2 + index)
  test(`${method.id}: devices come and go, the server restarts, and all boards are the fold of the ledger (SEED=${seed - 2 - index})`, async () => {
    const server = await newServer({ snapshotEvery: 20 })
    const outage = async () => {
      await server.stop()
      await server.start()
    }
    const [settings = {}] = fc.sample(settingsFor(method), { seed, numRuns: 1 })
    await playActivity(server, { method: method.id, settings, seed, steps: 5, outages: 0.4, outage })
  })
}
