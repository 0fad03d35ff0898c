import { join } from 'node:path'
import { LEDGER_VERSION } from '@kring/shared/ledger'
import { ClassicLevel } from 'classic-level'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { key } from '../store/keys.ts'
import { until } from '../testing/condition.ts'
import { Device } from '../testing/device.ts'
import { ask, openMeeting, startServer } from '../testing/server.ts'

test('a meeting of a newer ledger version is refused with a reason, on every way in, and left as it is', async () => {
  const kring = await startServer()
  const coach = await openMeeting(kring)
  const other = await openMeeting(kring)
  await kring.close()
  const db = new ClassicLevel<string, string>(join(kring.dataDir, 'meetings'))
  const newer = (record = '') =>
    // With the checksum that one will write.
    record
      .replace(/"check":"[0-9a-f]+",/, '')
      .replace(`"version":${LEDGER_VERSION}`, `"version":${LEDGER_VERSION + 1}`)
  for (const record of [key.entry(coach.meeting, 1), key.snapshot(coach.meeting, 1)])
    await db.put(record, newer(await db.get(record)))
  const before = await db.iterator().all()
  await db.close()

  const second = await kring.again()
  const path = `/api/meetings/${coach.meeting}`
  const answer = await ask(second, path, { token: coach.token })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({ error: { code: 'meeting.otherVersion' } })
  const joined = await ask(second, '/api/join', { body: { code: coach.code, name: 'Zoë' } })
  expect(await joined.json()).toMatchObject({ error: { code: 'meeting.otherVersion' } })
  const device = new Device(coach)
  device.open(second, 'notebook', new Y.Doc())
  await until('4433', () => device.closed.includes(4433))
  expect((await ask(second, `/api/meetings/${other.meeting}`, { token: other.token })).status).toBe(200)

  await second.close()
  await db.open()
  expect(await db.iterator().all()).toEqual(before)
  await db.close()
})
