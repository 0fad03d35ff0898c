import type { Json } from '@kring/shared/basis/json'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Kring } from '../kring.ts'
import { DEFAULT_LIMITS } from '../limits/limits.ts'
import { StoreUnavailable } from '../store/store.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { rawUpdate } from '../testing/raw-update.ts'
import { joinMeeting, openMeeting, startServer } from '../testing/server.ts'
import type { Link } from '../wire/link.ts'
import { Notebook } from './notebook.ts'

async function facilitatorOf(kring: Kring): Promise<Device> {
  return new Device(await openMeeting(kring)).connect(kring)
}

test('each statement is judged alone: what cannot be read is answered, the rest is heard', async () => {
  const kring = await startServer()
  const device = await facilitatorOf(kring)
  const seat = (id: string, more: Record<string, Json> = {}) => ({
    id,
    n: 1,
    kind: 'seat.add',
    member: id,
    name: id,
    ...more,
  })
  const outbox: Record<string, Json> = {
    good: seat('good'),
    other: seat('another-id'),
    more: seat('more', { extra: true }),
    long: seat('long', { name: 'x'.repeat(10_000) }),
    nothing: null,
    list: [1, 2],
    text: 'hello',
    unknown: { id: 'unknown', n: 1, kind: 'server.stop' },
    event: { id: 'event', n: 1, kind: 'code.set', code: 'AAAAAA' },
    fine: seat('fine', { name: '<b>Ann</b> 👩‍👩‍👧 שלום' }),
  }
  device.notebook.transact(() => {
    for (const [id, statement] of Object.entries(outbox)) device.outbox.set(id, statement)
  })
  await until('all receipts', () => device.receipts.size === Object.keys(outbox).length)
  const refused = (id: string) => (device.receipts.get(id) as { refused?: string }).refused
  expect(Object.fromEntries(Object.keys(outbox).map((id) => [id, refused(id)]))).toEqual({
    good: undefined,
    other: 'statement.invalid',
    more: 'statement.invalid',
    long: 'text.tooLong',
    nothing: 'statement.invalid',
    list: 'statement.invalid',
    text: 'statement.invalid',
    unknown: 'statement.invalid',
    event: 'statement.invalid',
    fine: undefined,
  })
  await until('both seats', () =>
    ['good', '<b>Ann</b> 👩‍👩‍👧 שלום'].every((name) => device.names.includes(name)),
  )
})

test('statements are heard in the order in which they were said, however many', async () => {
  const kring = await startServer({
    limits: { statements: { burst: 50, perSecond: 1000 }, statementsAtOnce: 7 },
  })
  const device = await facilitatorOf(kring)
  device.notebookProvider.disconnect()
  const questions = Array.from({ length: 120 }, (_, i) => `vraag ${i}`)
  const { stamp } = device.meeting!.activities.a1!.phase
  expect(stamp).toBeGreaterThan(0)
  const ids = questions.map((question) => device.say('question.set', { activity: 'a1', question }))
  device.notebookProvider.connect()
  await until('all receipts', () => ids.every((id) => device.receipts.has(id)))
  const seqs = ids.map((id) => (device.receipts.get(id) as { seq: number }).seq)
  expect(seqs).toEqual([...seqs].sort((a, b) => a - b))
  await until('the last one stands', () => device.meeting?.activities.a1?.question === questions.at(-1))
})

test('a large message is taken in parts, and heard when all of it is there, in the order in which it was said', async () => {
  const kring = await startServer({ limits: { notebookPart: 10 } })
  const coach = await openMeeting(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  const { member } = bob.access
  bob.notebookProvider.disconnect()
  const ids = Array.from({ length: 300 }, (_, i) => `said-${i}`)
  bob.notebook.transact(() => {
    // What was said first stands in the last part.
    for (const [i, id] of [...ids].reverse().entries()) {
      bob.outbox.set(id, { id, n: ids.length - i, kind: 'member.rename', member, name: id })
    }
  })
  bob.notebookProvider.connect()
  ids.push('meanwhile')
  bob.outbox.set('meanwhile', { id: 'meanwhile', n: 1_000, kind: 'member.rename', member, name: 'Bob' })
  await until('all receipts', () => ids.every((id) => bob.receipts.has(id)))
  const seqs = ids.map((id) => (bob.receipts.get(id) as { seq: number }).seq)
  expect(seqs).toEqual([...seqs].sort((one, other) => one - other))
})

test('a statement about many things counts for more than one, and is heard all the same', async () => {
  const kring = await startServer({ limits: { statements: { burst: 8, perSecond: 10 } } })
  const device = await facilitatorOf(kring)
  device.notebookProvider.disconnect()
  const cards = Array.from({ length: 24 }, (_, i) => `c${i}`)
  const ids = [1, 2].map(() => device.say('card.park', { activity: 'a1', cards, parked: true }))
  const known: number[] = []
  device.receipts.observe(() => known.push(device.receipts.size))
  device.notebookProvider.connect()
  await until('all receipts', () => ids.every((id) => device.receipts.has(id)))
  expect(known).toEqual([1, 2])
})

test('what a device writes where only the server writes is put right, on all devices', async () => {
  const kring = await startServer()
  const device = await facilitatorOf(kring)
  const tablet = await new Device(device.access).connect(kring)
  await device.tell('phase.go', { phase: 'write', round: 0, stamp: 1 })
  await device.tell('member.takesPart', { takesPart: true })
  await device.tell('card.write', { card: 'c1', label: 'Rust', text: '' })
  await until('the draft on both', () =>
    [device, tablet].every(({ mine }) => mine.has('activity/a1/drafts/c1')),
  )
  const truth = device.mine.toJSON()
  device.notebook.transact(() => {
    device.mine.set('activity/a1/drafts/c1', { forged: true })
    device.mine.set('activity/a1/answers/x', 'yes')
    device.receipts.set('never-said', { ok: true, seq: 5 })
  })
  await until('it is as it was', () => device.receipts.size === 0 && JSON.stringify(device.mine.toJSON()) === JSON.stringify(truth)) // biome-ignore format: one line
  await until('there too', () => JSON.stringify(tablet.mine.toJSON()) === JSON.stringify(truth))
})

test('a refusal somebody was told stays one after a restart, though it would be allowed by then', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, 'Bob')).connect(kring)
  const id = bob.say('card.write', { activity: 'a1', card: 'c1', label: 'Te vroeg', text: '' })
  await until('a refusal', () => bob.receipts.has(id))
  expect(bob.receipts.get(id)).toMatchObject({ ok: false })
  bob.disconnect()
  await facilitator.tell('phase.go', { phase: 'write', round: 0, stamp: 1 })
  facilitator.disconnect()
  const second = await kring.again()
  const back = await new Device(bob.access, bob.notebook).connect(second)
  expect(await back.tell('card.write', { card: 'c2', label: 'Op tijd', text: '' })).toMatchObject({
    ok: true,
  })
  expect(back.receipts.get(id)).toMatchObject({ ok: false })
  expect(Object.keys(back.meeting!.activities.a1!.drafts)).toEqual(['c2'])
})

test('a store that fails loses nothing and shows nothing too early: what waits is heard when it is back', async () => {
  let broken = false
  const kring = await startServer({
    limits: { retry: { first: 5, longest: 20 } },
    wrapStore: (store) =>
      new Proxy(store, {
        get: (target, name: keyof typeof store) => {
          if (broken && (name === 'append' || name === 'load'))
            return async () => Promise.reject(new StoreUnavailable('away'))
          const member = target[name]
          return typeof member === 'function' ? member.bind(target) : member
        },
      }),
  })
  const device = await facilitatorOf(kring)
  broken = true
  const ids = ['Ann', 'Ben'].map((name) => device.say('seat.add', { member: name, name }))
  await until('the server noticed', async () => (await fetch(`${kring.url}/readyz`)).status === 503)
  expect(device.receipts.size).toBe(0)
  expect(device.names).not.toContain('Ann')
  broken = false
  await until('both receipts', () => ids.every((id) => device.receipts.has(id)))
  await until('both seats', () => ['Ann', 'Ben'].every((name) => device.names.includes(name)))
  expect((await fetch(`${kring.url}/readyz`)).status).toBe(200)
})

test('two devices that say the same statement say it once', async () => {
  const kring = await startServer()
  const device = await facilitatorOf(kring)
  device.notebookProvider.disconnect()
  const id = device.say('seat.add', { member: 'seat1', name: 'Ann' })
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(device.notebook))
  const tablet = await new Device(device.access, copy).connect(kring)
  await until('a receipt there', () => tablet.receipts.has(id))
  device.notebookProvider.connect()
  await until('a receipt here', () => device.receipts.has(id))
  expect(device.receipts.get(id)).toEqual(tablet.receipts.get(id))
  expect(device.names.filter((name) => name === 'Ann')).toHaveLength(1)
})

/** A notebook, and a device that notes what it is told; nothing that is said is ever answered. */
function alone() {
  const notebook = new Notebook('ann', DEFAULT_LIMITS, Date.now, () => {}, () => {}) // biome-ignore format: one line
  const attach = () => {
    const sent: Buffer[] = []
    const closed: string[] = []
    const link: Link = { member: 'ann', send: (frames) => void sent.push(frames), close: (reason) => void closed.push(reason), probe: () => true } // biome-ignore format: one line
    notebook.attach(link)
    return { link, sent, closed }
  }
  return { notebook, attach }
}
const NOTHING = Uint8Array.of(0, 0)
const saying = (id: string) =>
  rawUpdate({ sections: [{ client: 9, structs: [{ key: id, values: [{ id }] }] }] })

test('a device hears of changes only once it was told what they build on', () => {
  const { notebook, attach } = alone()
  const [phone, tablet] = [attach(), attach()]
  notebook.receive(phone.link, { kind: 'lack', update: NOTHING })
  const before = tablet.sent.length
  notebook.receive(phone.link, { kind: 'update', update: saying('one') })
  expect(tablet.sent).toHaveLength(before)
  notebook.receive(tablet.link, { kind: 'have', vector: Uint8Array.of(0) })
  expect(tablet.sent).toHaveLength(before + 1)
  expect(tablet.sent.at(-1)?.toString()).toContain('one')
  const more = rawUpdate({ sections: [{ client: 9, clock: 1, structs: [{ key: 'two' }] }] })
  notebook.receive(phone.link, { kind: 'update', update: more })
  expect(tablet.sent.at(-1)?.toString()).toContain('two')
})

test('who answers with half of something is sent away, and not asked for ever', () => {
  const { notebook, attach } = alone()
  const phone = attach()
  const half = rawUpdate({ sections: [{ client: 9, clock: 3, structs: [{ key: 'one' }] }] })
  notebook.receive(phone.link, { kind: 'lack', update: half })
  expect(phone.closed).toEqual(['frame.invalid'])
  const tablet = attach()
  notebook.receive(tablet.link, { kind: 'lack', update: NOTHING })
  const asked = tablet.sent.length
  notebook.receive(tablet.link, { kind: 'update', update: half })
  expect([tablet.closed, tablet.sent.length]).toEqual([[], asked + 1])
})
