import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeStorage } from '../storage/fakeStorage.ts'
import { beginTrajectory, ownTrajectories, rememberTrajectory, takeTrajectoryLink } from './trajectories.ts'

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } })
})
afterEach(() => vi.unstubAllGlobals())

test('a link that lost its end on the way takes the place of no key that opened it', () => {
  takeTrajectoryLink('one', 'half a k')
  takeTrajectoryLink('one', 'half a key, whole')
  expect(ownTrajectories()).toEqual([{ id: 'one', key: 'half a key, whole', name: '' }])
  rememberTrajectory({ id: 'one', key: 'half a key, whole', name: 'Team taal' })
  takeTrajectoryLink('one', 'half')
  expect(ownTrajectories()).toEqual([{ id: 'one', key: 'half a key, whole', name: 'Team taal' }])
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
