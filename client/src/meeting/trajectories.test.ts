import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeStorage } from '../storage/fakeStorage.ts'
import {
  askTrajectory,
  beginTrajectory,
  ownTrajectories,
  rememberTrajectory,
  renewTrajectoryKey,
  takeTrajectoryLink,
} from './trajectories.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } })
})
afterEach(() => vi.unstubAllGlobals())

/** A server on which this key alone opens the trajectory. @returns the keys it was asked with */
function openBy(key: () => string): string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (_path: string, { headers }: { headers: Record<string, string> }) => {
    const given = headers.authorization?.slice('Bearer '.length) ?? ''
    asked.push(given)
    const error = { code: 'trajectory.unknown', message: 'Dit traject is er niet.' }
    return given === key()
      ? Response.json({ trajectory: { name: 'Team taal' } })
      : Response.json({ error }, { status: 404 })
  })
  return asked
}
const known = () => ownTrajectories().find(({ id }) => id === 'one')!

test('a link that lost its end on the way takes the place of no key, and the whole one opens it', async () => {
  const asked = openBy(() => 'half a key, whole')
  takeTrajectoryLink('one', 'half a k')
  await expect(askTrajectory(known())).rejects.toMatchObject({ reason: 'trajectory.unknown' })
  takeTrajectoryLink('one', 'half a key, whole')
  await askTrajectory(known())
  expect(known()).toEqual({ id: 'one', key: 'half a key, whole', name: 'Team taal' })
  takeTrajectoryLink('one', 'half')
  await askTrajectory(known())
  expect(known()).toMatchObject({ key: 'half a key, whole', name: 'Team taal' })
  expect(asked).toEqual(['half a k', 'half a k', 'half a key, whole', 'half a key, whole'])
})

test('the link of a key that was renewed elsewhere opens it here, however many wrong ones came before', async () => {
  openBy(() => 'new')
  rememberTrajectory({ id: 'one', key: 'old', name: 'Team taal' })
  for (const link of ['new', 'new and more', 'ne']) takeTrajectoryLink('one', link)
  expect((await askTrajectory(known())).own.key).toBe('new')
  expect(known().key).toBe('new')
})

test('a key is kept before it is sent: whether the call came or not, this device still opens the trajectory', async () => {
  let opens = 'old'
  const sent: string[] = []
  const away = (isHeard: boolean) =>
    vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
      const { key } = JSON.parse(body) as { key: string }
      sent.push(key)
      if (isHeard) opens = key
      throw new TypeError('away')
    })
  rememberTrajectory({ id: 'one', key: 'old', name: 'Team taal' })
  away(false)
  await expect(renewTrajectoryKey(known())).rejects.toMatchObject({ reason: 'offline' })
  openBy(() => opens)
  expect((await askTrajectory(known())).own.key).toBe('old')
  away(true)
  await expect(renewTrajectoryKey(known())).rejects.toMatchObject({ reason: 'offline' })
  openBy(() => opens)
  expect((await askTrajectory(known())).own.key).toBe(sent[0])
  expect(sent).toEqual([sent[0], sent[0]])
  expect(sent[0]).toMatch(/^[\w-]{32}$/)
})

test('however many a device has the key of, it gives up none for another', () => {
  for (let nth = 0; nth < 40; nth++)
    rememberTrajectory({ id: `t${nth}`, key: `k${nth}`, name: `Team ${nth}` })
  expect(ownTrajectories().map(({ key }) => key)).toContain('k0')
  expect(ownTrajectories()).toHaveLength(40)
})

test('begun once more because the answer was lost, it is the same one; begun anew, it is another', async () => {
  const tickets: string[] = []
  let isLost = true
  vi.stubGlobal('fetch', async (_path: string, { body }: { body: string }) => {
    tickets.push((JSON.parse(body) as { ticket: string }).ticket)
    if (isLost) throw new TypeError('away')
    return Response.json({ id: 'one', key: 'k', expiresAt: 1 })
  })
  await expect(beginTrajectory('Team taal', 'nl')).rejects.toMatchObject({ reason: 'offline' })
  isLost = false
  await beginTrajectory('Team taal', 'nl')
  await beginTrajectory('Team taal', 'nl')
  expect(tickets[0]).toMatch(/^[\w-]{32}$/)
  expect(tickets[1]).toBe(tickets[0])
  expect(tickets[2]).not.toBe(tickets[0])
})
