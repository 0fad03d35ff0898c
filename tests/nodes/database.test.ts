import { setTimeout as pause } from 'node:timers/promises'
import { type Postgres, startPostgres } from '@kring/server/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { playActivity, seedOf } from '../simulation/play-activity.ts'
import { keepsGoingThrough, tell } from './busy-meetings.ts'
import { newCluster } from './cluster.ts'

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

test('the database falls silent for seconds: statements wait, nobody is sent away, and all of them land', async ({
  annotate,
}) => {
  const cluster = await newCluster(postgres)
  const account = await keepsGoingThrough(cluster, async ({ devices }) => {
    const before = devices.map(({ closes }) => closes.length)
    for (const { line } of cluster.nodes) line.freeze()
    await pause(3_000)
    for (const { line } of cluster.nodes) line.thaw()
    await pause(1_000)
    expect(devices.map(({ closes }) => closes.length)).toEqual(before)
  })
  await annotate(tell(account))
})

test('the database is restarted: nobody is sent away, and all that was said lands', async ({ annotate }) => {
  const cluster = await newCluster(postgres)
  const account = await keepsGoingThrough(cluster, async ({ devices }) => {
    const before = devices.map(({ closes }) => closes.length)
    await postgres.restart()
    await pause(3_000)
    expect(devices.map(({ closes }) => closes.length)).toEqual(before)
  })
  await annotate(tell(account))
})

const seed = seedOf(0)
test(`a whole KanDoe by chance while nodes are killed: all boards are the fold of the ledger (SEED=${seed})`, async () => {
  const cluster = await newCluster(postgres)
  await playActivity(cluster, {
    seed,
    steps: 6,
    outages: 0.7,
    outage: async (chance) => {
      const node = chance.one(cluster.nodes)
      await node?.server.kill()
      await pause(500)
      await node?.server.start()
    },
  })
})
