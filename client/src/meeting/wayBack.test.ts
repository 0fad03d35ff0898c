import type { Code } from '@kring/shared/protocol/codes'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeStorage } from '../storage/fakeStorage.ts'
import { type Access, accessTo, doubtAccess, keepAccess, trustAccess } from './access.ts'
import { wayBack } from './wayBack.ts'

const ACCESS: Access = { meeting: 'm1', member: 'alice', role: 'participant', token: 'old' }
const COACH: Access = {
  meeting: 'm1',
  member: 'facilitator',
  role: 'facilitator',
  token: 'old',
  facilitatorKey: 'key',
}

/** What a server says to who asks for the meeting, and which keys open it. */
function server(says: Code | 'ok' | 'offline', keys: string[] = []) {
  const refuse = (code: Code) =>
    new Response(JSON.stringify({ error: { code, message: '' } }), { status: 404 })
  vi.stubGlobal('fetch', async (path: string, { body }: { body: string | null }) => {
    if (says === 'offline') throw new TypeError('no network')
    if (path !== '/api/join') return says === 'ok' ? new Response('{}') : refuse(says)
    const { facilitatorKey } = JSON.parse(body ?? '{}') as { facilitatorKey: string }
    if (!keys.includes(facilitatorKey)) return refuse('token.invalid')
    const { facilitatorKey: _, ...answer } = { ...COACH, token: `by ${facilitatorKey}` }
    return new Response(JSON.stringify(answer))
  })
}

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } })
})
afterEach(() => vi.unstubAllGlobals())

describe('a server that does not know a meeting', () => {
  test.each([
    'meeting.unknown',
    'token.invalid',
    'meeting.otherVersion',
    'offline',
    'server.failed',
  ] as const)('%s: nothing is found, and the access is kept', async (says) => {
    keepAccess(ACCESS)
    server(says)
    expect(await wayBack(ACCESS)).toBeUndefined()
    expect(accessTo('m1', ['participant'])).toEqual(ACCESS)
  })

  test.each(['ok', 'meeting.deleted', 'meeting.expired', 'member.removed'] as const)(
    'once it says %s again, the visit goes on with that',
    async (says) => {
      keepAccess(ACCESS)
      server(says)
      const found = await wayBack(ACCESS)
      expect(found).toEqual(ACCESS)
      expect(found).not.toBe(ACCESS)
    },
  )

  test('what is doubted stands behind what is not, keeps its first day, and is trusted again', () => {
    keepAccess(COACH)
    doubtAccess(COACH)
    const since = accessTo('m1', ['facilitator'])?.doubtedSince
    expect(since).toBeDefined()
    doubtAccess(COACH)
    expect(accessTo('m1', ['facilitator', 'participant'])?.doubtedSince).toBe(since)
    keepAccess(ACCESS)
    expect(accessTo('m1', ['facilitator', 'participant'])).toEqual(ACCESS)
    trustAccess(COACH)
    expect(accessTo('m1', ['facilitator', 'participant'])).toEqual(COACH)
  })
})

describe('a facilitator whose token does not hold any more', () => {
  test('comes in by the key', async () => {
    keepAccess(COACH)
    server('token.invalid', ['key'])
    expect(await wayBack(COACH)).toMatchObject({ token: 'by key', facilitatorKey: 'key' })
  })

  test('whose answer to a new key was lost comes in by the new one', async () => {
    keepAccess({ ...COACH, proposedKey: 'new' })
    server('token.invalid', ['new'])
    const found = await wayBack(COACH)
    expect(found).toMatchObject({ token: 'by new', facilitatorKey: 'new' })
    expect(accessTo('m1', ['facilitator'])).toEqual(found)
    expect(found).not.toHaveProperty('proposedKey')
  })

  test('whose request for a new key was lost keeps both: it may still arrive', async () => {
    keepAccess({ ...COACH, proposedKey: 'new' })
    server('token.invalid', ['key'])
    expect(await wayBack(COACH)).toMatchObject({ facilitatorKey: 'key', proposedKey: 'new' })
  })

  test('goes on with what another tab found', async () => {
    keepAccess({ ...COACH, token: 'of another tab', facilitatorKey: 'new' })
    server('offline')
    expect(await wayBack(COACH)).toMatchObject({ token: 'of another tab' })
  })

  test('and whom no key lets in keeps them all', async () => {
    const both = { ...COACH, proposedKey: 'new' }
    keepAccess(both)
    server('token.invalid')
    expect(await wayBack(COACH)).toBeUndefined()
    expect(accessTo('m1', ['facilitator'])).toEqual(both)
  })
})
