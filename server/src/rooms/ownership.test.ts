import { CLOSE } from '@kring/shared/protocol/codes'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import type { Kring } from '../kring.ts'
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts'
import type { Store } from '../store/store.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { type Line, startLine } from '../testing/line.ts'
import { type Postgres, startPostgres } from '../testing/postgres.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer } from '../testing/server.ts'
import { Ownership } from './ownership.ts'

const LIMITS = {
  ownershipCheck: 50,
  ownershipCutOff: 400,
  ownershipUnsure: 30_000,
  retry: { first: 20, longest: 100 },
}

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

/** Two nodes on one database, one of them by a line of its own. */
async function twoNodes(limits: Partial<Limits> = LIMITS): Promise<{ one: Kring; other: Kring; line: Line }> {
  const address = await postgres.database()
  const line = await startLine(postgres.port)
  onTestFinished(() => line.close())
  const secret = 'the same secret for both of these nodes'
  const through = new URL(address)
  through.port = String(line.port)
  const one = await startServer({ databaseUrl: through.href, secret, limits })
  const other = await startServer({ databaseUrl: address, secret, limits })
  return { one, other, line }
}

test('who asks at another node takes the meeting there; those who were here are sent after, and nothing is lost', async () => {
  const { one, other } = await twoNodes()
  const coach = await openMeeting(one)
  const before = await new Device(coach).connect(one)
  await before.tell('seat.add', { member: 'seat1', name: 'Ann' })
  const after = await new Device(coach, before.notebook).connect(other)
  await until('those who only look are sent away too', () => before.closed.includes(CLOSE['meeting.moved']))
  before.disconnect()
  await after.tell('seat.add', { member: 'seat2', name: 'Ben' })
  expect(after.names).toEqual(expect.arrayContaining(['Ann', 'Ben']))
  const back = await new Device(coach).connect(one)
  expect(back.names).toEqual(expect.arrayContaining(['Ann', 'Ben']))
})

test('a code is told to any node, which points to where the meeting is found by its path', async () => {
  const { one } = await twoNodes()
  const coach = await openMeeting(one)
  const answer = await fetch(`${one.url}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: coach.code, name: 'Ann' }),
    redirect: 'manual',
  })
  expect([answer.status, answer.headers.get('location')]).toEqual([
    307,
    `/api/meetings/${coach.meeting}/join`,
  ])
  expect(await joinMeeting(one, coach.code, 'Ann')).toMatchObject({ meeting: coach.meeting })
  const wrong = await ask(one, '/api/meetings/another/join', { body: { code: coach.code, name: 'Ann' } })
  expect(wrong.status).toBe(404)
})

test('a node that is cut off from the database steps aside, and takes people in again when it is back', async () => {
  const { one, other, line } = await twoNodes()
  const coach = await openMeeting(one)
  const device = await new Device(coach).connect(one)
  line.cut()
  await until('it says goodbye', () => device.closed.includes(CLOSE['meeting.moved']))
  device.disconnect()
  expect((await fetch(`${one.url}/readyz`)).status).toBe(503)
  expect((await ask(one, `/api/meetings/${coach.meeting}`, { token: coach.token })).status).toBe(503)
  const there = await new Device(coach, device.notebook).connect(other)
  await there.tell('seat.add', { member: 'seat1', name: 'Ann' })
  line.mend()
  await until('it is back', async () => (await fetch(`${one.url}/readyz`)).ok)
  expect((await lookUp(one, coach)).meeting).toBe(coach.meeting)
})

test('a database that is slow is waited for, much longer than one that is out of reach', async () => {
  const { one, line } = await twoNodes()
  const coach = await openMeeting(one)
  const device = await new Device(coach).connect(one)
  line.freeze()
  const told = device.tell('seat.add', { member: 'seat1', name: 'Ann' })
  await new Promise((resolve) => setTimeout(resolve, 4 * LIMITS.ownershipCutOff))
  line.thaw()
  await told
  expect(device.closed).toEqual([])
})

test('a database that says nothing for too long is not waited for', async () => {
  const { one, line } = await twoNodes({ ...LIMITS, ownershipUnsure: 800 })
  const device = await new Device(await openMeeting(one)).connect(one)
  line.freeze()
  await until('it says goodbye', () => device.closed.includes(CLOSE['meeting.moved']))
})

type Does = { answer: boolean | 'never'; reach: boolean | 'silent' }

/** Ownership over a store that does as told, by a clock that is told too. */
function watch(): {
  ownership: Ownership
  does: Does
  pass: (ms: number) => Promise<void>
  asides: number[]
} {
  vi.useFakeTimers()
  const does: Does = { answer: true, reach: true }
  const asides: number[] = []
  const store = {
    shared: true,
    lost: () => (does.answer === 'never' ? new Promise(() => {}) : answerOf(does.answer)),
    reachable: (patience: number) =>
      does.reach === 'silent'
        ? new Promise((resolve) => setTimeout(() => resolve(false), patience))
        : Promise.resolve(does.reach),
  } as unknown as Store
  const ownership = new Ownership(
    store,
    DEFAULT_LIMITS,
    () => {},
    () => asides.push(Date.now()),
  )
  onTestFinished(() => {
    ownership.stop()
    vi.useRealTimers()
  })
  return { ownership, does, asides, pass: async (ms) => void (await vi.advanceTimersByTimeAsync(ms)) }
}

function answerOf(answers: boolean): Promise<string[]> {
  return answers ? Promise.resolve([]) : Promise.reject(new Error('the line is broken'))
}

test.each<[string, Does]>([
  ['breaks', { answer: false, reach: false }],
  ['swallows everything', { answer: 'never', reach: 'silent' }],
])('a line that %s is borne for 2 seconds, and for 3 at most', async (_, broken) => {
  for (let phase = 0; phase < 500; phase += 50) {
    const { does, asides, pass } = watch()
    await pass(5_000 + phase)
    const from = Date.now()
    Object.assign(does, broken)
    await pass(2_000)
    expect(asides).toEqual([])
    await pass(5_000)
    expect(asides[0]! - from).toBeLessThanOrEqual(3_000)
  }
})

test('a database that restarts is waited for: it is away for a moment, then answers that it is not ready', async () => {
  const { ownership, does, asides, pass } = watch()
  await pass(5_000)
  Object.assign(does, { answer: false, reach: false })
  await pass(1_900)
  does.reach = true
  await pass(10_000)
  does.answer = true
  await pass(1_000)
  expect([asides, ownership.sure]).toEqual([[], true])
})

test('a process that was held up itself asks again before it believes anything', async () => {
  const { ownership, does, asides, pass } = watch()
  await pass(5_000)
  Object.assign(does, { answer: false, reach: false })
  await pass(600)
  vi.setSystemTime(Date.now() + 10_000)
  Object.assign(does, { answer: true, reach: true })
  await pass(2_000)
  expect([asides, ownership.sure]).toEqual([[], true])
})
