import { CLOSE } from '@kring/shared/codes'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { type Line, startLine } from '../testing/line.ts'
import { type Postgres, startPostgres } from '../testing/postgres.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer } from '../testing/server.ts'

const LIMITS = { ownershipCheck: 50, ownershipUnsure: 800, retry: { first: 20, longest: 100 } }

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres?.stop())

/** Two nodes on one database, each by a line of its own. */
async function twoNodes(): Promise<{ one: Kring; other: Kring; line: Line }> {
  const address = await postgres.database()
  const line = await startLine(postgres.port)
  onTestFinished(() => line.close())
  const secret = 'the same secret for both of these nodes'
  const through = new URL(address)
  through.port = String(line.port)
  const one = await startServer({ databaseUrl: through.href, secret, limits: LIMITS })
  const other = await startServer({ databaseUrl: address, secret, limits: LIMITS })
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
