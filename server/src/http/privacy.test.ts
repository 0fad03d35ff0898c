import type { PrivacyAnswer } from '@kring/shared/protocol/api'
import { expect, test } from 'vitest'
import { DAY } from '../basis/clock.ts'
import { ask, lookUp, openMeeting, startServer } from '../testing/server.ts'

test('what the privacy page is made from follows from how the server runs', async () => {
  const plain = await startServer()
  expect(await (await ask(plain, '/api/privacy')).json()).toEqual({
    address: null,
    store: 'folder',
    retentionDays: 30,
    trajectoryDays: 365,
    mostDays: 365,
    overtimeHours: 6,
    endingDays: 400,
    damageDays: 30,
    tokenDays: 400,
    logs: 'nothing',
    embedOrigins: [],
  } satisfies PrivacyAnswer)
  const set = await startServer({
    publicUrl: 'https://kring.example.school',
    retentionDays: 7,
    logLevel: 'fatal',
    embedOrigins: ['https://moodle.example'],
    limits: { token: 3 * DAY },
  })
  expect(await (await ask(set, '/api/privacy')).json()).toMatchObject({
    address: 'https://kring.example.school',
    retentionDays: 7,
    tokenDays: 3,
    logs: 'events',
    embedOrigins: ['https://moodle.example'],
  })
  const seen = await lookUp(set, await openMeeting(set))
  expect(Math.round((seen.expiresAt - seen.now) / DAY), 'and it is so').toBe(7)
})

test('it tells no secret, no folder and no meeting', async () => {
  const secret = 'a secret of this school that is long enough'
  const kring = await startServer({ secret })
  const made = await openMeeting(kring)
  const text = await (await ask(kring, '/api/privacy')).text()
  for (const hidden of [secret, kring.dataDir, made.meeting, made.code]) expect(text).not.toContain(hidden)
})

test('whom the server names may frame it, and nobody else', async () => {
  const framedBy = async (embedOrigins: string[], path: string) => {
    const kring = await startServer({ embedOrigins })
    const { headers } = await ask(kring, path, { headers: { accept: 'text/html' } })
    const policy = headers.get('content-security-policy') ?? ''
    return [/frame-ancestors ([^;]*)/.exec(policy)?.[1], headers.get('x-frame-options')]
  }
  for (const path of ['/', '/m/meeting', '/api/privacy', '/nowhere']) {
    expect(await framedBy([], path), path).toEqual(["'none'", 'DENY'])
    expect(await framedBy(['https://moodle.example', 'http://10.0.0.2:81'], path), path).toEqual([
      'https://moodle.example http://10.0.0.2:81',
      null,
    ])
  }
})
