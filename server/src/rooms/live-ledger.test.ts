import { type Entry, fold } from '@kring/shared/ledger'
import { FACILITATOR, type Meeting, SERVER } from '@kring/shared/meeting'
import type { Statement } from '@kring/shared/statement'
import { expect, test } from 'vitest'
import { DAY } from '../basis/clock.ts'
import { makeLog } from '../basis/log.ts'
import { Metrics } from '../basis/metrics.ts'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import type { Outcome } from '../notebook/intake.ts'
import { type Listing, MeetingMoved, type Snapshot, type Store } from '../store/store.ts'
import { until } from '../testing/condition.ts'
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

/** A store whose writes happen when, and as, the test says. */
class StoreByHand {
  entries: Entry[] = [OPENING]
  snapshots: Snapshot[] = []
  listings: Listing[] = []
  pending: { entries: readonly Entry[]; resolve: () => void; reject: (error: Error) => void }[] = []
  readable = true
  moved = false

  async load() {
    if (this.moved) throw new MeetingMoved()
    if (!this.readable) throw new Error('away')
    return { snapshot: undefined, entries: [...this.entries] }
  }

  append(_: string, entries: readonly Entry[], listing?: Listing): Promise<void> {
    if (listing) this.listings.push(listing)
    return new Promise((resolve, reject) => {
      this.pending.push({ entries, resolve, reject })
    })
  }

  async snapshot(_: string, snapshot: Snapshot) {
    this.snapshots.push(structuredClone(snapshot))
  }

  async flush(): Promise<void> {
    await until('a write', () => this.pending.length > 0)
    const write = this.pending.shift()!
    this.entries.push(...write.entries)
    write.resolve()
  }

  async fail(butKeep = false): Promise<void> {
    await until('a write', () => this.pending.length > 0)
    const write = this.pending.shift()!
    if (butKeep) this.entries.push(...write.entries)
    write.reject(this.moved ? new MeetingMoved() : new Error('disk gone'))
  }
}

async function setUp(limits: Partial<typeof DEFAULT_LIMITS> = {}, store = new StoreByHand()) {
  const shown: Meeting[] = []
  let opened = 0
  let moved = 0
  let now = 1000
  let ran = 0
  const tools = {
    store: store as unknown as Store,
    clock: () => now++,
    running: () => ran++,
    limits: { ...DEFAULT_LIMITS, retry: { first: 1, longest: 2 }, ...limits },
    log: makeLog('silent'),
    metrics: new Metrics(),
  }
  const stored = (await readMeeting(tools.store, 'one'))!
  const ledger = new LiveLedger(
    'one',
    stored,
    tools,
    (meeting) => shown.push(meeting),
    () => opened++,
    () => moved++,
  )
  const answers = new Map<string, Outcome>()
  const say = (id: string, member = FACILITATOR, name = id) => {
    const statement: Statement = { id, n: 1, kind: 'seat.add', member: `m-${name}`, name }
    ledger.say(
      member,
      statement,
      () => statement,
      (outcome) => answers.set(id, outcome),
    )
  }
  const names = (meeting = ledger.kept) => Object.values(meeting.members).map(({ name }) => name)
  return { store, ledger, shown, answers, say, names, opened: () => opened, moved: () => moved, setClock: (to: number) => (now = to), run: (ms: number) => (ran += ms) } // biome-ignore format: one line
}

test('nothing is answered or shown before it is flushed', async () => {
  const { store, shown, answers, say, names } = await setUp()
  say('Ann')
  await until('the write begins', () => store.pending.length === 1)
  expect([answers.size, shown.length]).toEqual([0, 0])
  await store.flush()
  await until('an answer', () => answers.size === 1)
  expect(answers.get('Ann')).toEqual({ ok: true, seq: 2 })
  expect(names(shown.at(-1))).toContain('Ann')
})

test('what is said during a write is judged on the newest state, and written together', async () => {
  const { store, ledger, answers, say, names } = await setUp()
  say('Ann')
  await until('the write begins', () => store.pending.length === 1)
  say('Ben')
  say('Ann again', FACILITATOR, 'Ann')
  say('Cor')
  expect(answers.size).toBe(0)
  await store.flush()
  await until('the first answer', () => answers.size === 1)
  expect(names()).not.toContain('Ben')
  await store.flush()
  await until('all answers', () => answers.size === 4)
  expect(answers.get('Ann again')).toMatchObject({ ok: false })
  expect(answers.get('Cor')).toEqual({ ok: true, seq: 4 })
  expect(ledger.kept).toEqual(fold(store.entries))
})

test('in a busy time writes begin as far apart as is shown; what the server states, and the end, wait for nothing', async () => {
  const { store, ledger, answers, say } = await setUp({ batch: 3_600_000 })
  const quiet = () => new Promise((resolve) => setTimeout(resolve, 0))
  say('Ann')
  await store.flush()
  await until('the first answer', () => answers.size === 1)
  say('Ben')
  await quiet()
  say('Cor')
  await quiet()
  expect(store.pending, 'so soon after the last one').toHaveLength(0)
  const joined = ledger.state({ kind: 'member.join', member: 'd', name: 'Dirk' })
  await until('a write', () => store.pending.length === 1)
  expect(store.pending[0]!.entries).toHaveLength(3)
  await store.flush()
  await joined
  say('Eva')
  await quiet()
  expect(store.pending, 'so soon after that one').toHaveLength(0)
  const closed = ledger.close()
  await store.flush()
  await closed
  expect([...answers.values()].every((outcome) => outcome !== 'later' && outcome.ok)).toBe(true)
  expect(ledger.kept).toEqual(fold(store.entries))
})

test('after a pause the first write waits for nothing', async () => {
  const { store, answers, say, run } = await setUp({ batch: 3_600_000 })
  say('Ann')
  await store.flush()
  run(3_600_000)
  say('Ben')
  await store.flush()
  await until('both answers', () => answers.size === 2)
  expect(store.entries.map(({ seq }) => seq)).toEqual([1, 2, 3])
})

test('said twice counts once, and gets the same receipt', async () => {
  const { store, answers, say, names } = await setUp()
  say('Ann')
  await store.flush()
  await until('an answer', () => answers.size === 1)
  answers.clear()
  say('Ann')
  expect(answers.get('Ann')).toEqual({ ok: true, seq: 2 })
  expect(names().filter((name) => name === 'Ann')).toHaveLength(1)
})

test('said again while the first is being written waits for that one', async () => {
  const { store, answers, say } = await setUp()
  say('Ann')
  say('Ann')
  await until('the write begins', () => store.pending.length === 1)
  expect(answers.size).toBe(0)
  await store.flush()
  await until('an answer', () => answers.size === 1)
  expect(store.entries).toHaveLength(2)
})

test('the same id of another member is another statement', async () => {
  const { store, answers, say } = await setUp()
  say('Ann')
  await store.flush()
  await until('an answer', () => answers.size === 1)
  say('Ann', 'stranger')
  expect(answers.get('Ann')).toEqual({ ok: false, refused: 'member.removed' })
})

test('a refusal that rests on what is being written waits for it, and is taken back with it', async () => {
  const { store, answers, say, opened } = await setUp()
  say('Ann')
  say('other', FACILITATOR, 'Ann')
  await store.fail()
  await until('both are to be said again', () => answers.size === 2 && opened() === 1)
  expect([...answers.values()]).toEqual(['later', 'later'])
})

test('when writing fails nothing of it is shown, and all can be said again', async () => {
  const { store, ledger, shown, answers, say, names, opened } = await setUp()
  say('Ann')
  await store.fail()
  await until('it opens again', () => opened() === 1)
  expect(answers.get('Ann')).toBe('later')
  expect(shown.every((meeting) => !names(meeting).includes('Ann'))).toBe(true)
  say('Ann')
  await store.flush()
  await until('an answer', () => answers.get('Ann') !== 'later')
  expect(ledger.kept).toEqual(fold(store.entries))
  expect(store.entries.map(({ seq }) => seq)).toEqual([1, 2])
})

test('a write that failed in name only is found again, and counts once', async () => {
  const { store, ledger, answers, say, names, opened } = await setUp()
  say('Ann')
  await store.fail(true)
  await until('it opens again', () => opened() === 1)
  expect(names()).toContain('Ann')
  say('Ann')
  expect(answers.get('Ann')).toEqual({ ok: true, seq: 2 })
  expect(ledger.kept).toEqual(fold(store.entries))
})

test('while the store is away everything waits, and is heard when it is back', async () => {
  const { store, ledger, answers, say, opened } = await setUp()
  store.readable = false
  say('Ann')
  await store.fail()
  await until('it noticed', () => !ledger.healthy)
  say('Ben')
  expect(answers.get('Ben')).toBe('later')
  await expect(ledger.state({ kind: 'code.set', code: 'BBBBBB' })).rejects.toThrow('store.unavailable')
  store.readable = true
  await until('it opens again', () => opened() === 1)
  expect(ledger.healthy).toBe(true)
})

test('the server states things through the same door, and what others find it by follows', async () => {
  const { store, ledger } = await setUp()
  const stated = ledger.state({ kind: 'code.set', code: 'BBBBBB' })
  await store.flush()
  expect((await stated).code).toBe('BBBBBB')
  expect(store.listings).toEqual([{ code: 'BBBBBB', expiresAt: 1e15 }])
})

test('a clock that is set forward or back does not take the meeting with it', async () => {
  const { store, answers, ledger, say, setClock, run } = await setUp()
  const speak = async (name: string) => {
    say(name)
    await store.flush()
    await until(name, () => answers.has(name))
    return store.entries.at(-1)!.context.at
  }
  const ann = await speak('Ann')
  setClock(5)
  run(500)
  const ben = await speak('Ben')
  setClock(21 * DAY)
  run(500)
  const cor = await speak('Cor')
  for (const passed of [ben - ann, cor - ben]) {
    expect(passed).toBeGreaterThanOrEqual(500)
    expect(passed).toBeLessThan(600)
  }
  expect(ledger.now() - cor).toBeLessThan(100)
})

test('a ledger that ends in the future goes on from there, no faster and no slower than time does', async () => {
  const { store, say, answers } = await setUp()
  say('Ann')
  await store.flush()
  await until('an answer', () => answers.size === 1)
  const [first, last] = [store.entries[0]!, store.entries.at(-1)!]
  store.entries.splice(0, 2, first, { ...last, context: { ...last.context, at: 21 * DAY } })
  const again = await setUp({}, store)
  expect(again.ledger.now() - 21 * DAY).toBeLessThan(100)
  again.run(7_000)
  expect(again.ledger.now() - 21 * DAY).toBeGreaterThan(7_000)
  expect(again.ledger.now() - 21 * DAY).toBeLessThan(7_100)
})

test('snapshots are taken as it grows, and hold exactly what is kept', async () => {
  const { store, ledger, answers, say } = await setUp({ snapshotEvery: 3 })
  for (const name of ['a', 'b', 'c', 'd']) {
    say(name)
    await store.flush()
    await until('an answer', () => answers.has(name))
  }
  const [first] = store.snapshots
  expect(first?.seq).toBe(3)
  expect(first?.accepted).toEqual([
    [`${FACILITATOR}/a`, 2],
    [`${FACILITATOR}/b`, 3],
  ])
  expect(fold(store.entries.slice(3), first?.meeting)).toEqual(ledger.kept)
})

test('a ledger has an end', async () => {
  const { store, answers, say } = await setUp({ ledger: 2 })
  say('Ann')
  say('Ben')
  await store.flush()
  await until('both answers', () => answers.size === 2)
  expect(answers.get('Ben')).toEqual({ ok: false, refused: 'limit.reached' })
})

/** A participant says how they are called; the store writes everything there is to write. */
async function rename(
  at: Awaited<ReturnType<typeof setUp>>,
  id: string,
  member: string,
): Promise<Outcome | undefined> {
  const statement: Statement = { id, n: 1, kind: 'member.rename', member, name: id }
  at.ledger.say(
    member,
    statement,
    () => statement,
    (outcome) => at.answers.set(id, outcome),
  )
  if (!at.answers.has(id)) await at.store.flush()
  await until('an answer', () => at.answers.has(id))
  return at.answers.get(id)
}

test('nobody fills a meeting alone, and it can still be led when it is full for others', async () => {
  const at = await setUp({ ledger: 8, ledgerEach: 2, ledgerReserve: 2 })
  for (const member of ['ann', 'ben']) {
    const joined = at.ledger.state({ kind: 'member.join', member, name: member })
    await at.store.flush()
    await joined
  }
  expect([await rename(at, 'one', 'ann'), await rename(at, 'two', 'ann')]).toMatchObject([
    { ok: true },
    { ok: true },
  ])
  const refused = { ok: false, refused: 'limit.reached' }
  expect(await rename(at, 'three', 'ann')).toEqual(refused)
  expect(await rename(at, 'four', 'ben')).toMatchObject({ ok: true })
  expect(await rename(at, 'five', 'ben')).toEqual(refused)
  expect(await rename(at, 'six', FACILITATOR)).toMatchObject({ ok: true })
})

test('closing waits for what was judged', async () => {
  const { store, ledger, answers, say } = await setUp()
  say('Ann')
  const closed = ledger.close()
  say('Ben')
  await store.flush()
  await closed
  expect(answers.get('Ann')).toEqual({ ok: true, seq: 2 })
  expect(answers.get('Ben')).toBe('later')
})

test('when the meeting is another’s, whoever waits is told to ask again, and nothing more is heard or kept', async () => {
  const { store, ledger, shown, answers, say, moved } = await setUp({ snapshotEvery: 1 })
  say('Ann')
  say('Ben')
  store.moved = true
  await store.fail()
  await until('all answers', () => answers.size === 2)
  expect([answers.get('Ann'), answers.get('Ben'), moved()]).toEqual(['later', 'later', 1])
  say('Cor')
  expect(answers.get('Cor')).toBe('later')
  await ledger.close()
  expect([store.pending.length, store.snapshots.length, shown.length]).toEqual([0, 0, 0])
})

test('a write that failed, and then the meeting turns out to be another’s', async () => {
  const { store, answers, say, moved } = await setUp()
  say('Ann')
  await store.fail()
  store.moved = true
  await until('it has moved', () => moved() === 1)
  expect(answers.get('Ann')).toBe('later')
})
