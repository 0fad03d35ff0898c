import { basename } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Postgres, startPostgres } from '@kring/server/testing/postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepsGoingThrough, tell } from './busy-meetings.ts'
import { newCluster, PROXY } from './cluster.ts'

/** Until people are back after a node is gone. ms */
const BACK = 5_000

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

test('a node is killed under load: nothing is lost or doubled, people are back within five seconds', async ({
  annotate,
}) => {
  const cluster = await newCluster(postgres)
  const account = await keepsGoingThrough(cluster, async () => {
    const { server } = await cluster.busiest()
    await server.kill()
    await pause(2_000)
    await server.start()
    await pause(1_000)
  })
  await annotate(tell(account))
  expect(account.longestWait).toBeLessThan(BACK)
})

// These two end no open connection of a node that does not answer: it takes them longer (server/deploy/README.md).
const passive = ['nginx', 'caddy'].includes(basename(PROXY ?? ''))
test.skipIf(passive)(
  'a node falls asleep, its meetings move, and it wakes up believing it still has them',
  async ({ annotate }) => {
    const cluster = await newCluster(postgres)
    const account = await keepsGoingThrough(cluster, async ({ gatherings, beside }) => {
      const gathering = gatherings[0]!
      const { server } = await cluster.home(gathering.id)
      const loyal = await beside(gathering, server.origin())
      server.pause()
      await pause(4_500)
      server.resume()
      await loyal.until(
        () => loyal.closes.some((close) => close.includes('meeting.moved')),
        'the stale owner sends people away',
      )
    })
    await annotate(tell(account))
    expect(account.longestWait).toBeLessThan(BACK)
  },
)

test('a node is cut off from the database while it still serves', async ({ annotate }) => {
  const cluster = await newCluster(postgres)
  const account = await keepsGoingThrough(cluster, async ({ gatherings, beside }) => {
    const gathering = gatherings[0]!
    const { server, line } = await cluster.home(gathering.id)
    const loyal = await beside(gathering, server.origin())
    line.cut()
    await loyal.until(
      () => loyal.closes.some((close) => close.includes('meeting.moved')),
      'who is cut off sends people away',
    )
    await pause(1_500)
    line.mend()
    await pause(1_000)
  })
  await annotate(tell(account))
  expect(account.longestWait).toBeLessThan(BACK)
})

test('all nodes are restarted, one after the other', async ({ annotate }) => {
  const cluster = await newCluster(postgres)
  const account = await keepsGoingThrough(cluster, async () => {
    for (const { server } of cluster.nodes) {
      await server.stop()
      await server.start()
      await pause(700)
    }
  })
  await annotate(tell(account))
  expect(account.longestWait).toBeLessThan(BACK)
})
