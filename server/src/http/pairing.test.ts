import type { CreateMeetingAnswer, JoinAnswer } from '@kring/shared/protocol/api'
import { CLOSE } from '@kring/shared/protocol/codes'
import type {
  AdmitAnswer,
  DevicesAnswer,
  LookAnswer,
  PairedRole,
  PairingAnswer,
} from '@kring/shared/protocol/pairing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Kring } from '../kring.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { type Postgres, startPostgres } from '../testing/postgres.ts'
import { ask, lookUp, openMeeting, startServer } from '../testing/server.ts'

const code = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code
const read = async <T>(response: Response): Promise<T> => {
  expect(response.ok, await response.clone().text()).toBe(true)
  return (await response.json()) as T
}

const begin = async (kring: Kring, role: PairedRole) =>
  read<PairingAnswer>(await ask(kring, '/api/pairings', { body: { role } }))
const answer = (kring: Kring, secret: string) => ask(kring, '/api/pairings/answer', { body: { secret } })
const devicesAt = (made: { meeting: string }) => `/api/meetings/${made.meeting}/devices`
const look = (kring: Kring, made: CreateMeetingAnswer, code: string) =>
  ask(kring, `${devicesAt(made)}/look`, { token: made.token, body: { code } })
const admit = (kring: Kring, made: CreateMeetingAnswer, body: object) =>
  ask(kring, devicesAt(made), { token: made.token, body })
const list = async (kring: Kring, made: CreateMeetingAnswer) =>
  (await read<DevicesAnswer>(await ask(kring, devicesAt(made), { token: made.token }))).devices
const takeAway = (kring: Kring, made: CreateMeetingAnswer, device: string) =>
  ask(kring, `${devicesAt(made)}/${device}`, { method: 'DELETE', token: made.token })

/** A computer that waits at one node and is let in at another. */
async function pair(
  kring: Kring,
  made: CreateMeetingAnswer,
  role: PairedRole,
  at = kring,
): Promise<JoinAnswer & AdmitAnswer> {
  const { code, secret, sign } = await begin(kring, role)
  const seen = await read<LookAnswer>(await look(at, made, code))
  expect(seen).toEqual({ role, sign })
  const { device } = await read<AdmitAnswer>(await admit(at, made, { code, ...seen }))
  return { ...(await read<JoinAnswer>(await answer(kring, secret))), device }
}

test('a computer becomes the screen by its code: it learns nothing before it is let in, and may then do what a screen may', async () => {
  const kring = await startServer()
  const made = await openMeeting(kring)
  const { secret, code, sign, life } = await begin(kring, 'screen')
  expect(code).toMatch(/^[A-HJKMNP-Z2-9]{6}$/)
  expect([sign.length, new Set(sign).size, life]).toEqual([2, 2, 300_000])
  expect(await read(await answer(kring, secret))).toEqual({ waiting: true })
  const typed = `${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`
  expect(await read(await look(kring, made, typed))).toEqual({ role: 'screen', sign })
  expect(await read(await answer(kring, secret)), 'to look lets nobody in').toEqual({ waiting: true })
  await read(await admit(kring, made, { code, role: 'screen', sign }))
  const access = await read<JoinAnswer>(await answer(kring, secret))
  expect(access).toMatchObject({ meeting: made.meeting, member: 'screen', role: 'screen' })
  expect(await lookUp(kring, access)).toMatchObject({ role: 'screen' })
  expect(await read<JoinAnswer>(await answer(kring, secret)), 'the answer may have been lost').toMatchObject({
    meeting: made.meeting,
  })
  const device = await new Device(access).connect(kring)
  expect(await device.tell('door.set', { open: false })).toMatchObject({ ok: false })
  expect(await list(kring, made)).toEqual([
    { device: expect.any(String), role: 'screen', sign, at: expect.any(Number), here: true },
  ])
})

test('what was looked at is what comes in: another role, other pictures, a code gone by are all unknown', async () => {
  let ran = 0
  const kring = await startServer({ running: () => ran })
  const made = await openMeeting(kring)
  const { code: shown, secret, sign } = await begin(kring, 'screen')
  const turned = [sign[1], sign[0]]
  for (const body of [
    { code: shown, role: 'facilitator', sign },
    { code: shown, role: 'screen', sign: turned },
    { code: 'ZZZZZZ', role: 'screen', sign },
  ])
    expect(await code(await admit(kring, made, body))).toBe('code.unknown')
  for (const body of [
    { code: shown, role: 'participant', sign },
    { code: shown, role: 'screen', sign: ['no', 'such'] },
    { code: shown, role: 'screen' },
  ])
    expect((await admit(kring, made, body)).status).toBe(400)
  expect(await list(kring, made), 'nothing of it is left behind').toEqual([])
  ran += 300_000
  expect(await code(await look(kring, made, shown))).toBe('code.unknown')
  expect(await code(await admit(kring, made, { code: shown, role: 'screen', sign }))).toBe('code.unknown')
  expect(await code(await answer(kring, secret))).toBe('code.unknown')
})

test('taken away it is out, also after a restart; the others stay, and a new key ends them all', async () => {
  const kring = await startServer()
  const made = await openMeeting(kring)
  const [wall, other, second] = [
    await pair(kring, made, 'screen'),
    await pair(kring, made, 'screen'),
    await pair(kring, made, 'facilitator'),
  ]
  const device = await new Device(second).connect(kring)
  expect(await device.tell('door.set', { open: false })).toMatchObject({ ok: true })
  expect((await takeAway(kring, made, second.device)).status).toBe(204)
  await until('its sockets end', () => device.closed.includes(CLOSE['member.removed']))
  device.disconnect()
  expect((await takeAway(kring, made, wall.device)).status).toBe(204)
  expect((await takeAway(kring, made, wall.device)).status, 'asked again').toBe(204)
  const again = await kring.again()
  for (const out of [wall, second]) await expect(lookUp(again, out)).rejects.toThrow('member.removed')
  expect(await lookUp(again, other)).toMatchObject({ role: 'screen' })
  expect((await list(again, made)).map(({ device }) => device)).toEqual([other.device])
  const body = { facilitatorKey: 'k'.repeat(32) }
  const { token } = await read<{ token: string }>(
    await ask(again, `/api/meetings/${made.meeting}/key`, { token: made.token, body }),
  )
  await expect(lookUp(again, other)).rejects.toThrow('token.invalid')
  expect(await list(again, { ...made, token })).toEqual([])
})

test('a meeting lets in so many of each kind, and a place that is taken away is free', async () => {
  const kring = await startServer({ limits: { devices: 2 } })
  const made = await openMeeting(kring)
  const wall = await pair(kring, made, 'screen')
  await pair(kring, made, 'screen')
  const { code: shown, sign } = await begin(kring, 'screen')
  const body = { code: shown, role: 'screen', sign }
  expect(await code(await admit(kring, made, body))).toBe('limit.reached')
  await pair(kring, made, 'facilitator')
  await takeAway(kring, made, wall.device)
  expect((await admit(kring, made, body)).status, 'its code held all the while').toBe(201)
})

test('of one address and of all together only so many wait, and each is told when to come again', async () => {
  let ran = 0
  const limits = { pairings: { burst: 3, perSecond: 1 }, pairingsWaiting: 4 }
  const kring = await startServer({ running: () => ran, limits })
  const statuses: number[] = []
  const one = () => ask(kring, '/api/pairings', { body: { role: 'screen' } })
  for (let count = 0; count < 4; count++) statuses.push((await one()).status)
  expect(statuses).toEqual([201, 201, 201, 429])
  ran += 2_000
  expect((await one()).status).toBe(201)
  const full = await one()
  expect([full.status, Number(full.headers.get('retry-after'))]).toEqual([429, 30])
  ran += 300_000
  expect((await one()).status, 'once their codes are over').toBe(201)
})

describe('several nodes', () => {
  let postgres: Postgres
  beforeAll(async () => {
    postgres = await startPostgres()
  }, 60_000)
  afterAll(() => postgres?.stop())

  test('a computer waits at one, and is let in and taken away at another', async () => {
    const databaseUrl = await postgres.database()
    const secret = 'the same secret for both of these nodes'
    const one = await startServer({ databaseUrl, secret })
    const other = await startServer({ databaseUrl, secret })
    const made = await openMeeting(other)
    const access = await pair(one, made, 'screen', other)
    const device = await new Device(access).connect(other)
    await takeAway(other, made, access.device)
    await until('its sockets end', () => device.closed.includes(CLOSE['member.removed']))
    // Who loads the meeting next knows it too.
    await expect(lookUp(one, access)).rejects.toThrow('member.removed')
  })
})
