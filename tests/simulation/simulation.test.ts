import { test } from 'vitest'
import { playCourse, seedOf } from './course.ts'
import { newChildServer, newServer } from './server.ts'

/** Runs two courses by chance, and those that once found something. */
const calm = seedOf(0)
const rough = seedOf(1)

test(`devices come and go, and the server restarts: all boards are the fold of the ledger, each statement counts once (SEED=${calm})`, async () => {
  // Snapshots often, so that loading from them is part of the course.
  const server = await newServer({ snapshotEvery: 20 })
  await playCourse(server, {
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
  await playCourse(server, {
    seed: rough,
    steps: 8,
    outages: 0.8,
    outage: async () => {
      await server.kill()
      await server.start()
    },
  })
})

const OTHERS: [method: string, settings: Record<string, unknown>][] = [
  ['swot', { crossing: true }],
  ['bbb', {}],
  ['bsa', { earlier: ['3 + Lezen', '0 – Het gebouw'] }],
  ['free', {}],
  ['checkin', {}],
]

for (const [index, [method, settings]] of OTHERS.entries()) {
  const seed = seedOf(2 + index)
  test(`${method}: devices come and go, the server restarts, and all boards are the fold of the ledger (SEED=${seed - 2 - index})`, async () => {
    const server = await newServer({ snapshotEvery: 20 })
    const outage = async () => {
      await server.stop()
      await server.start()
    }
    await playCourse(server, { method, settings, seed, steps: 5, outages: 0.4, outage })
  })
}
