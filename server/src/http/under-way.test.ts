import { EventEmitter } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask, joinMeeting, openMeeting, startServer, temporaryDirectory } from '../testing/server.ts'
import { UnderWay } from './under-way.ts'

/** An answer that is taken, or whose connection ends, when somebody says so. */
const answer = () => Object.assign(new EventEmitter(), { destroyed: false }) as unknown as ServerResponse

test('bytes are held for a member and for an address until they are taken, and what is refused holds none', () => {
  const underWay = new UnderWay({ underWayPerMember: 100, underWayPerAddress: 150 })
  const first = answer()
  underWay.hold(first, 60, 'school', 'anna')
  expect(() => underWay.hold(answer(), 60, 'school', 'anna')).toThrow('rate.exceeded')
  // What was refused to her holds nothing of the school's.
  underWay.hold(answer(), 90, 'school', 'bram')
  expect(() => underWay.hold(answer(), 1, 'school')).toThrow('rate.exceeded')
  underWay.hold(answer(), 40, 'home', 'anna')
  expect(() => underWay.hold(answer(), 1, 'home', 'anna')).toThrow('rate.exceeded')
  first.emit('close')
  underWay.hold(answer(), 60, 'school', 'anna')
  expect(() => underWay.hold(answer(), 1, 'school', 'anna')).toThrow('rate.exceeded')
})

test('an answer whose connection is gone already holds nothing, for there will be no other end of it', () => {
  const underWay = new UnderWay({ underWayPerMember: 100, underWayPerAddress: 100 })
  underWay.hold(Object.assign(answer(), { destroyed: true }), 100, 'school', 'anna')
  underWay.hold(answer(), 100, 'school', 'anna')
})

test('one member takes so many harvests along, and keeps nobody else from theirs', async () => {
  const kring = await startServer({ limits: { harvests: { burst: 2, perSecond: 0.001 } } })
  const coach = await openMeeting(kring)
  const bob = await joinMeeting(kring, coach.code, 'Bob')
  const take = (token: string, format: string) =>
    ask(kring, `/api/meetings/${coach.meeting}/harvest.${format}`, { token })
  for (const format of ['json', 'csv']) expect((await take(bob.token, format)).status).toBe(200)
  const refused = await take(bob.token, 'md')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await take(coach.token, 'md')).status).toBe(200)
})

test('harvests, pictures that come and pages count for what is under way', async () => {
  const clientDir = await temporaryDirectory()
  await mkdir(join(clientDir, 'assets'))
  await writeFile(join(clientDir, 'assets', 'app-1a2b.js'), 'x'.repeat(2_000))
  const kring = await startServer({ clientDir, limits: { underWayPerAddress: 100 } })
  const made = await openMeeting(kring, {}, 'free')
  const path = `/api/meetings/${made.meeting}`
  const headers = { 'content-type': 'image/png', authorization: `Bearer ${made.token}` }
  const asked = [
    await ask(kring, `${path}/harvest.json`, { token: made.token }),
    await fetch(`${kring.url}${path}/images`, { method: 'POST', headers, body: new Uint8Array(40) }),
    await ask(kring, '/assets/app-1a2b.js'),
  ]
  expect(asked.map(({ status }) => status)).toEqual([429, 429, 429])
  // What holds next to nothing is answered all the same.
  expect((await ask(kring, path, { token: made.token })).status).toBe(200)
})
