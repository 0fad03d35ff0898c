import { join } from 'node:path'
import type { Entry } from '@kring/shared/ledger'
import { FACILITATOR, SERVER } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import { ClassicLevel } from 'classic-level'
import { expect, onTestFinished, test } from 'vitest'
import { makeLog } from '../basis/log.ts'
import { Metrics } from '../basis/metrics.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts'
import { range, tail } from '../store/keys.ts'
import { LevelStore } from '../store/level.ts'
import { temporaryDirectory } from '../testing/server.ts'
import { LiveLedger } from './live-ledger.ts'
import { readMeeting } from './stored-meeting.ts'

const OPENING: Entry = {
  seq: 1,
  context: { member: SERVER, at: 1, seed: 1 },
  spoken: {
    kind: 'meeting.open',
    id: 'one',
    title: '',
    language: 'nl',
    code: 'AAAAAA',
    expiresAt: 1e15,
    name: 'Mia',
    activities: [{ id: 'a1', method: 'kandoe', question: 'Wat eerst?', settings: { rings: 4 } }],
  },
}
/** Statements that are written in one go. */
const AT_ONCE = 100

/** Somebody who types: their card is written again and again, as a device does every second or so. */
async function typing(limits: Partial<Limits> = {}, clock = Date.now) {
  const directory = join(await temporaryDirectory(), 'meetings')
  const store = await LevelStore.open(directory, { minFree: 0 })
  await store.create('one', { facilitatorKeyHash: '' }, { code: 'AAAAAA', expiresAt: 1e15 }, [OPENING])
  const all = { ...DEFAULT_LIMITS, ...limits }
  const tools = { store, clock, running: clock, limits: all, log: makeLog('silent'), metrics: new Metrics() }
  const nothing = () => {}
  const ledger = new LiveLedger('one', (await readMeeting(store, 'one'))!, tools, nothing, nothing, nothing)
  onTestFinished(() => store.close())
  let n = 0
  const say = (member: string, words: Record<string, unknown>) =>
    new Promise<void>((resolve, reject) => {
      const statement = { id: `${member}-${++n}`, n, activity: 'a1', ...words } as unknown as Statement
      ledger.say(
        member,
        statement,
        () => statement,
        (outcome) =>
          outcome !== 'later' && outcome.ok ? resolve() : reject(new Error(JSON.stringify(outcome))),
      )
    })
  await ledger.state({ kind: 'member.join', member: 'anna', name: 'Anna' })
  const { stamp } = ledger.kept.activities.a1!.phase
  await say(FACILITATOR, { kind: 'phase.go', phase: 'write', round: 0, stamp })
  const type = async (times: number) => {
    for (let done = 0; done < times; done += AT_ONCE) {
      const words = (i: number) => ({ kind: 'card.write', card: `c${i % 2}`, label: `Kaart ${i}`, text: '' })
      await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => say('anna', words(done + i))))
    }
  }
  return { directory, store, ledger, type, tools }
}

test('a meeting of 10,000 statements opens by reading a snapshot and little more', async () => {
  const { store, ledger, type } = await typing()
  await type(10_000)
  const stored = await store.load('one')
  expect(stored?.entries.length).toBeLessThan(DEFAULT_LIMITS.snapshotEvery + AT_ONCE)
  expect(stored?.snapshot?.accepted.length).toBeGreaterThan(9_000)
  expect((await readMeeting(store, 'one'))?.meeting).toEqual(ledger.kept)
})

test('typing does not make the store grow without bound, and what is let go of was covered twice', async () => {
  const limits = { snapshotEvery: 200, ledgerKept: 400 }
  const { directory, store, ledger, type } = await typing(limits)
  const most = limits.ledgerKept + 2 * limits.snapshotEvery + 2 * AT_ONCE
  for (let round = 0; round < 10; round++) {
    await type(400)
    expect((await readMeeting(store, 'one'))?.meeting).toEqual(ledger.kept)
  }
  const { kept } = ledger
  await ledger.close()
  await store.close()
  const db = new ClassicLevel<string, string>(directory)
  const snapshots = await db.keys(range.snapshots('one')).all()
  expect(snapshots).toHaveLength(2)
  expect((await db.keys(range.entries('one')).all()).length).toBeLessThanOrEqual(most)
  // The newest snapshot is damaged: the one before, and the entries behind that, still tell everything.
  await db.put(snapshots[1]!, 'damaged')
  await db.close()
  const again = await LevelStore.open(directory, { minFree: 0 })
  onTestFinished(() => again.close())
  expect((await readMeeting(again, 'one'))?.meeting).toEqual(kept)
  expect((await again.load('one'))?.snapshot?.seq).toBe(Number(tail(snapshots[0]!)))
})

test('a clock that is set back does not take a meeting with it, not even when all of it is in a snapshot', async () => {
  const { store, ledger, type, tools } = await typing({ snapshotEvery: AT_ONCE })
  await type(AT_ONCE)
  await ledger.close()
  const stored = await readMeeting(store, 'one')
  expect((await store.load('one'))?.entries).toEqual([])
  const nothing = () => {}
  const again = new LiveLedger('one', stored!, { ...tools, clock: () => 5 }, nothing, nothing, nothing)
  await again.state({ kind: 'member.join', member: 'bram', name: 'Bram' })
  const [joined] = (await store.load('one'))!.entries
  expect(joined!.context.at).toBeGreaterThan(5)
})
