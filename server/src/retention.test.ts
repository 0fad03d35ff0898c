import type { ErrorAnswer, JoinAnswer } from '@kring/shared/protocol/api'
import { expect, test } from 'vitest'
import { DAY } from './basis/clock.ts'
import type { Kring } from './kring.ts'
import { DEFAULT_LIMITS } from './limits/limits.ts'
import { DamagedLedger, type Store } from './store/store.ts'
import { bytesIn } from './testing/bytes-in.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { ask, joinMeeting, openMeeting, startServer } from './testing/server.ts'

const OVERTIME = DEFAULT_LIMITS.overtime
const SECRET = 'ROODBORSTJE-4c1f'

const read = async <T>(response: Response) => (await response.json()) as T
const reason = async (response: Response) => (await read<ErrorAnswer>(response)).error.code

const metricsOf = async (kring: Kring) => (await ask(kring, '/metrics')).text()

test('when its day has come and people left, a meeting is gone: from the screen, its code, memory, and every file, snapshots included', async () => {
  let now = Date.now()
  const kring = await startServer({
    clock: () => now,
    retentionDays: 30,
    limits: { snapshotEvery: 5, sweep: DAY },
  })
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  const bob = await new Device(await joinMeeting(kring, coach.code, `Bob ${SECRET}`)).connect(kring)
  for (let i = 0; i < 24; i++) {
    await facilitator.tell('question.set', { activity: 'a1', question: `${SECRET} ${i}` })
  }
  const other = await openMeeting(kring)
  expect(await new Device(other).connect(kring).then((device) => device.tell('meeting.extend', { days: 90 }))).toMatchObject({ ok: true }) // biome-ignore format: one line
  expect(await bytesIn(kring.dataDir)).toContain(SECRET)

  now += 30 * DAY - 60_000
  await kring.sweep()
  expect(facilitator.closed).toEqual([])

  now += 2 * 60_000
  await kring.sweep()
  expect(facilitator.closed).toEqual([])

  facilitator.disconnect()
  bob.disconnect()
  await until('nobody is there', async () => /^kring_members 1$/m.test(await metricsOf(kring)))
  const { facilitatorKey, meeting } = coach
  const key = { meeting, facilitatorKey }
  const wall = await read<JoinAnswer>(await ask(kring, '/api/join', { body: { ...key, role: 'screen' } }))
  const screen = await new Device(wall).connect(kring)
  now += OVERTIME - 1
  await kring.sweep()
  expect(screen.closed).toEqual([])
  now += 1
  await kring.sweep()
  await until('both sockets end with 4412', () => screen.closed.filter((code) => code === 4412).length >= 2)
  expect(await bytesIn(kring.dataDir)).not.toContain(SECRET)
  expect(await metricsOf(kring)).toMatch(/^kring_meetings 1$/m)
  for (const access of [coach, bob.access]) {
    const answer = await ask(kring, `/api/meetings/${coach.meeting}`, { token: access.token })
    expect([answer.status, await reason(answer)]).toEqual([404, 'meeting.expired'])
  }
  expect((await ask(kring, '/api/join', { body: { code: coach.code, name: 'Zoë' } })).status).toBe(404)
  expect((await ask(kring, '/api/join', { body: key })).status).toBe(401)

  const again = await kring.again()
  expect((await ask(again, `/api/meetings/${coach.meeting}`, { token: coach.token })).status).toBe(404)
  expect((await ask(again, `/api/meetings/${other.meeting}`, { token: other.token })).status).toBe(200)
})

test('somebody who comes after the day finds the meeting as long as it is there; when they left, it goes', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now, retentionDays: 1, limits: { sweep: DAY } })
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  await facilitator.tell('question.set', { activity: 'a1', question: SECRET })
  facilitator.disconnect()
  await until('nobody is there', async () => /^kring_members 0$/m.test(await metricsOf(kring)))
  now += DAY - 1
  await kring.sweep()
  now++
  now += OVERTIME - 2
  await kring.sweep()
  const again = await kring.again()
  const back = await new Device(coach).connect(again)
  back.disconnect()
  await until('nobody is there', async () => /^kring_members 0$/m.test(await metricsOf(again)))
  now += OVERTIME - 1
  await again.sweep()
  expect(await bytesIn(kring.dataDir)).toContain(SECRET)
  now += 1
  await again.sweep()
  await until('its bytes are gone', async () => !(await bytesIn(kring.dataDir)).includes(SECRET))
})

test('one meeting that cannot be read keeps no other from being erased', async () => {
  let now = Date.now()
  let ran = 0
  let damaged = ''
  const wrapStore = (store: Store): Store =>
    new Proxy(store, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name)
        if (typeof found !== 'function') return found
        return (...given: unknown[]) => {
          if (name !== 'expired' && given[0] === damaged) throw new DamagedLedger('not JSON')
          return found.apply(target, given)
        }
      },
    })
  const kring = await startServer({ clock: () => now, running: () => ran, limits: { sweep: DAY }, wrapStore })
  const made = [await openMeeting(kring), await openMeeting(kring), await openMeeting(kring)]
  now += 31 * DAY
  // Whichever is looked at first or last.
  for (const { meeting } of made) {
    damaged = meeting
    ran += OVERTIME + DAY
    await kring.sweep()
    ran += OVERTIME + DAY
    await kring.sweep()
    const gone = made.filter((one) => one.meeting !== damaged)
    for (const { code } of gone)
      expect((await ask(kring, '/api/join', { body: { code, name: 'Bob' } })).status).toBe(404)
  }
})
