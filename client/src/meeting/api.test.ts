import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CallFailed } from './api.ts'
import { askGuest } from './calls.ts'

beforeEach(() => vi.stubGlobal('document', { documentElement: { lang: 'nl' } }))
afterEach(() => vi.unstubAllGlobals())

const refusing = (code: string, status: number) =>
  Response.json({ error: { code, message: '…' } }, { status })

test.each([
  ['too fast', () => refusing('rate.exceeded', 429), true],
  ['the store is away', () => refusing('store.unavailable', 503), true],
  ['a proxy speaks', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), true],
  ['no line', () => Promise.reject(new TypeError('away')), true],
  ['the link is closed', () => refusing('guest.closed', 409), false],
  ['the meeting is gone', () => refusing('token.invalid', 401), false],
])(
  'whether a guest who is refused is told that their link is closed: %s',
  async (_why, answers, isForNow) => {
    vi.stubGlobal('fetch', async () => answers())
    const failure = await askGuest({ meeting: 'm', token: 't' }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(CallFailed)
    expect((failure as CallFailed).isForNow).toBe(isForNow)
  },
)
