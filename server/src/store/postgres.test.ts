import type { Entry } from '@kring/shared/ledger'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { pairingsContract } from '../pairing/contract.ts'
import { startLine } from '../testing/line.ts'
import { type Postgres, startPostgres } from '../testing/postgres.ts'
import { storeContract } from './contract.ts'
import { PostgresStore } from './postgres.ts'
import { MeetingMoved, StoreUnavailable } from './store.ts'
import { trajectoriesContract } from './trajectories-contract.ts'

const ACCESS = { facilitatorKeyHash: 'hash' }
const LISTING = { code: 'AAAAAA', expiresAt: 1000 }
const entry = (seq: number, id = `s${seq}`): Entry => ({
  seq,
  context: { member: 'm', at: 1, seed: 1 },
  spoken: { kind: 'seat.add', id, n: 1, member: 'm2', name: id },
})
const SNAPSHOT = { seq: 2, meeting: { title: 'as of 2', activities: {} } as never, accepted: [] }

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

storeContract('PostgreSQL', async () => {
  const url = await postgres.database()
  let store = await PostgresStore.open(url)
  return {
    store,
    reopen: async () => {
      await store.close()
      store = await PostgresStore.open(url)
      return store
    },
    dispose: () => store.close(),
  }
})

trajectoriesContract('PostgreSQL', async () => {
  const url = await postgres.database()
  let store = await PostgresStore.open(url)
  onTestFinished(() => store.close())
  return {
    trajectories: store.trajectories,
    reopen: async () => {
      await store.close()
      store = await PostgresStore.open(url)
      return store.trajectories
    },
  }
})

/** Several nodes on one database. */
async function nodes(count: number): Promise<PostgresStore[]> {
  const url = await postgres.database()
  const stores = await Promise.all(Array.from({ length: count }, () => PostgresStore.open(url)))
  onTestFinished(async () => {
    await Promise.all(stores.map((store) => store.close()))
  })
  return stores
}

pairingsContract('computers that wait, in PostgreSQL', async () => {
  const [one, other] = (await nodes(2)) as [PostgresStore, PostgresStore]
  return [one.pairings, other.pairings]
})

/** Two nodes, the first of which owns a meeting of two entries. */
async function two(): Promise<[PostgresStore, PostgresStore]> {
  const [one, other] = (await nodes(2)) as [PostgresStore, PostgresStore]
  await one.create('one', ACCESS, LISTING, [entry(1), entry(2)])
  await one.load('one')
  return [one, other]
}

test('nodes that start at once make the tables once, and a newer form is left alone', async () => {
  const url = await postgres.database()
  const stores = await Promise.all(Array.from({ length: 5 }, () => PostgresStore.open(url)))
  await Promise.all(stores.map((store) => store.close()))
  await postgres.run(url, 'insert into kring.form values (99)')
  await expect(PostgresStore.open(url)).rejects.toThrow('newer Kring')
})

test('a stale owner can add nothing, and keeps no snapshot; the new one sees all that was added', async () => {
  const [stale, owner] = await two()
  await stale.append('one', [entry(3)])
  expect((await owner.load('one'))?.entries).toHaveLength(3)
  await expect(stale.append('one', [entry(4, 'stale')])).rejects.toThrow(MeetingMoved)
  const listing = { code: 'BBBBBB', expiresAt: 1 }
  await expect(stale.append('one', [entry(4, 'stale')], listing)).rejects.toThrow(MeetingMoved)
  await expect(stale.snapshot('one', SNAPSHOT, 0)).rejects.toThrow(MeetingMoved)
  await owner.putImage('one', 'a', Uint8Array.of(1), 1)
  for (const image of ['a', 'b'])
    await expect(stale.putImage('one', image, Uint8Array.of(1), 1)).rejects.toThrow(MeetingMoved)
  await expect(stale.deleteImages('one', ['a'])).rejects.toThrow(MeetingMoved)
  expect(await owner.images('one')).toEqual([{ image: 'a', size: 1, at: 1 }])
  await expect(stale.load('one')).rejects.toThrow(MeetingMoved)
  await owner.append('one', [entry(4)])
  expect(await owner.load('one')).toEqual({
    snapshot: undefined,
    entries: [1, 2, 3, 4].map((seq) => entry(seq)),
  })
  expect(await owner.byCode('AAAAAA')).toBe('one')
})

test('a stale owner hears that it lost a meeting; one that let go may take it over again', async () => {
  const [stale, owner] = await two()
  expect(await stale.lost()).toEqual([])
  await owner.load('one')
  expect(await stale.lost()).toEqual(['one'])
  expect(await owner.lost()).toEqual([])
  stale.release('one')
  expect(await stale.lost()).toEqual([])
  await stale.load('one')
  expect(await owner.lost()).toEqual(['one'])
  await stale.append('one', [entry(3)])
})

test('a meeting that another erased is lost, and cannot be written into again', async () => {
  const [stale, other] = await two()
  await other.delete('one')
  expect(await stale.lost()).toEqual(['one'])
  await expect(stale.append('one', [entry(3)])).rejects.toThrow(MeetingMoved)
  await expect(stale.snapshot('one', SNAPSHOT, 0)).rejects.toThrow(MeetingMoved)
  await expect(stale.putImage('one', 'a', Uint8Array.of(1), 1)).rejects.toThrow(MeetingMoved)
  expect(await stale.images('one')).toEqual([])
  stale.release('one')
  expect(await stale.load('one')).toBeUndefined()
})

test('two owners who contend for a meeting leave one ledger without gaps, each entry of who had it then', async () => {
  const stores = await nodes(3)
  await stores[0]?.create('one', ACCESS, LISTING, [entry(1)])
  const acknowledged: string[] = []
  const contend = async (store: PostgresStore, name: string) => {
    for (let turn = 0; turn < 15; turn++) {
      try {
        const stored = await store.load('one')
        let seq = stored?.entries.length ?? 0
        for (let more = 0; more < 3; more++) {
          await store.append('one', [entry(++seq, `${name}${turn}.${more}`)])
          acknowledged.push(`${name}${turn}.${more}`)
        }
      } catch (error) {
        expect(error).toBeInstanceOf(MeetingMoved)
        store.release('one')
      }
    }
  }
  await Promise.all(stores.map((store, i) => contend(store, `n${i}-`)))
  // What this node still believes to own may be another's by now: it lets go and asks anew.
  stores[0]?.release('one')
  const kept = (await stores[0]?.load('one'))?.entries.slice(1) ?? []
  expect(kept.map(({ spoken }) => 'name' in spoken && spoken.name).sort()).toEqual(acknowledged.sort())
})

test('what was under way when the database fell silent never lands behind what is read afterwards', async () => {
  const line = await startLine(postgres.port)
  const url = new URL(await postgres.database())
  url.port = String(line.port)
  const store = await PostgresStore.open(url.href, { patience: 300 })
  onTestFinished(async () => {
    await store.close()
    line.close()
  })
  await store.create('one', ACCESS, LISTING, [entry(1)])
  await store.load('one')
  line.freeze()
  await expect(store.append('one', [entry(2, 'late')])).rejects.toThrow(StoreUnavailable)
  expect(await store.ready()).toBe(false)
  line.thaw()
  const stored = await store.load('one')
  const seq = (stored?.entries.length ?? 0) + 1
  await store.append('one', [entry(seq, 'next')])
  const after = await store.load('one')
  expect(after?.entries).toEqual([...(stored?.entries ?? []), entry(seq, 'next')])
})

test('a database that is slow can be reached; one behind a line that was cut, or where nobody listens, cannot', async () => {
  const line = await startLine(postgres.port)
  onTestFinished(() => line.close())
  const url = new URL(await postgres.database())
  url.port = String(line.port)
  const store = await PostgresStore.open(url.href)
  onTestFinished(() => store.close())
  const reached: boolean[] = []
  const look = async () => reached.push(await store.reachable(200))
  await look()
  line.freeze()
  await look()
  line.thaw()
  line.cut()
  await look()
  line.mend()
  await look()
  line.close()
  await look()
  expect(reached).toEqual([true, true, false, true, false])
})
