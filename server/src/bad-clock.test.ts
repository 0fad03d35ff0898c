import { expect, test } from 'vitest'
import { DAY } from './basis/clock.ts'
import { DEFAULT_LIMITS } from './limits/limits.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { ask, joinMeeting, lookUp, openMeeting, startServer } from './testing/server.ts'

/** A server whose clock can be set, while time itself passes as it does. */
async function serverWithClock(retentionDays = 30) {
  let [set, ran] = [0, 1_000]
  const running = () => ran
  const clock = () => Date.UTC(2026, 10, 2, 9) + set + ran
  // Looked at when a test says so.
  const kring = await startServer({ clock, running, retentionDays, limits: { sweep: DAY } })
  return {
    kring,
    clock,
    setClock: (days: number) => {
      set += days * DAY
    },
    pass: (milliseconds: number) => {
      ran += milliseconds
    },
  }
}

test('a clock put right by weeks ends no meeting with people in it, and people do not notice', async () => {
  const { kring, setClock, pass } = await serverWithClock()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const before = await lookUp(kring, coach)
  setClock(70)
  await kring.sweep()
  for (let hour = 0; hour < 9; hour++) {
    pass(60 * 60_000)
    await kring.sweep()
  }
  expect(facilitator.closed).toEqual([])
  const after = await lookUp(kring, coach)
  expect(after.now - before.now).toBe(9 * 60 * 60_000)
  expect(await facilitator.tell('seat.add', { member: 'seat', name: 'Ann' })).toMatchObject({ ok: true })
  const alice = await joinMeeting(kring, coach.code, 'Alice')
  expect(await lookUp(kring, alice)).toMatchObject({ role: 'participant' })
})

test('people who were sent away by a restart find their meeting, whatever the clock says by then', async () => {
  const { kring, setClock } = await serverWithClock()
  const coach = await openMeeting(kring)
  setClock(70)
  const again = await kring.again()
  await again.sweep()
  expect(await lookUp(again, coach)).toMatchObject({ role: 'facilitator' })
})

test('a clock that was wrong for an afternoon erases nothing', async () => {
  const { kring, setClock, pass } = await serverWithClock()
  const coach = await openMeeting(kring)
  setClock(400)
  for (let hour = 0; hour < 5; hour++) {
    await kring.sweep()
    pass(60 * 60_000)
  }
  setClock(-400)
  await kring.sweep()
  expect(await lookUp(kring, coach)).toMatchObject({ role: 'facilitator' })
})

test('put forward and back, a timer of the meeting shows what it would have shown', async () => {
  const { kring, setClock, pass } = await serverWithClock()
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const left = async () => (await lookUp(kring, coach)).now - facilitator.meeting!.activities.a1!.phase.since
  await until('the board', () => facilitator.meeting !== undefined)
  setClock(21)
  await facilitator.tell('door.set', { open: true })
  setClock(-21)
  pass(90_000)
  const { stamp } = facilitator.meeting!.activities.a1!.phase
  await facilitator.tell('phase.go', { phase: 'write', round: 0, stamp })
  await until('the phase', () => facilitator.meeting!.activities.a1!.phase.id === 'write')
  expect(await left()).toBe(0)
  pass(30_000)
  expect(await left()).toBe(30_000)
  setClock(-3)
  const again = await kring.again()
  expect((await lookUp(again, coach)).now - facilitator.meeting!.activities.a1!.phase.since).toBe(0)
  pass(30_000)
  expect((await lookUp(again, coach)).now - facilitator.meeting!.activities.a1!.phase.since).toBe(30_000)
})

test('whoever was too fast waits as long as they were told, also when the clock is set back meanwhile', async () => {
  const { kring, setClock, pass } = await serverWithClock()
  const guess = () => ask(kring, '/api/join', { body: { code: 'AAAAAA', name: 'Eve' } })
  let response = await guess()
  for (let i = 0; i < 40 && response.status === 404; i++) response = await guess()
  expect(response.status).toBe(429)
  setClock(-21)
  pass(Number(response.headers.get('retry-after')) * 1000)
  expect((await guess()).status).toBe(404)
})

test('a meeting whose time is over is erased after a while of running, counted over restarts', async () => {
  const { kring, pass } = await serverWithClock(1)
  const coach = await openMeeting(kring)
  pass(DAY - 1)
  await kring.sweep()
  pass(DEFAULT_LIMITS.overtime - 1)
  await kring.sweep()
  const again = await kring.again()
  await again.sweep()
  pass(1)
  await again.sweep()
  const answer = await ask(again, `/api/meetings/${coach.meeting}`, { token: coach.token })
  expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: 'meeting.expired' } }])
})
