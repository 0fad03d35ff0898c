import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DAY } from './basis/clock.ts'
import { until } from './testing/condition.ts'
import { Device } from './testing/device.ts'
import { ask, joinMeeting, openMeeting, startServer } from './testing/server.ts'

const SECRET = 'ROODBORSTJE-4c1f'

/** Every byte under a directory, as text. */
async function bytesIn(directory: string): Promise<string> {
  const files = await readdir(directory, { recursive: true, withFileTypes: true })
  const contents = files
    .filter((file) => file.isFile())
    .map((file) => readFile(join(file.parentPath, file.name), 'latin1'))
  return (await Promise.all(contents)).join('\n')
}

test('when its day has come a meeting is gone: from its people, its code, memory, and every file, snapshots included', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now, retentionDays: 30, limits: { snapshotEvery: 5 } })
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

  now += 60_000
  await kring.sweep()
  for (const device of [facilitator, bob]) {
    await until('both sockets end with 4412', () => device.closed.filter((code) => code === 4412).length >= 2)
  }
  expect(await bytesIn(kring.dataDir)).not.toContain(SECRET)
  const metrics = await (await ask(kring, '/metrics')).text()
  expect(metrics).toMatch(/^kring_meetings 1$/m)
  for (const access of [coach, bob.access]) {
    expect((await ask(kring, `/api/meetings/${coach.meeting}`, { token: access.token })).status).toBe(404)
  }
  expect((await ask(kring, '/api/join', { body: { code: coach.code, name: 'Zoë' } })).status).toBe(404)
  const key = { meeting: coach.meeting, facilitatorKey: coach.facilitatorKey }
  expect((await ask(kring, '/api/join', { body: key })).status).toBe(401)

  const again = await kring.again()
  expect((await ask(again, `/api/meetings/${coach.meeting}`, { token: coach.token })).status).toBe(404)
  expect((await ask(again, `/api/meetings/${other.meeting}`, { token: other.token })).status).toBe(200)
})

test('somebody who comes after the day, before anybody swept, finds nothing and leaves nothing', async () => {
  let now = Date.now()
  const kring = await startServer({ clock: () => now, retentionDays: 1 })
  const coach = await openMeeting(kring)
  const facilitator = await new Device(coach).connect(kring)
  await facilitator.tell('question.set', { activity: 'a1', question: SECRET })
  facilitator.disconnect()
  const again = await kring.again()
  now += DAY
  expect((await ask(again, `/api/meetings/${coach.meeting}`, { token: coach.token })).status).toBe(404)
  await until('its bytes are gone', async () => !(await bytesIn(kring.dataDir)).includes(SECRET))
})
