import { afterEach, expect, test, vi } from 'vitest'
import { accessTo, keepAccess, recentMeetings, rememberMeeting } from '../meeting/access.ts'
import { forgetMeeting } from '../meeting/forgetting.ts'
import { fakeDatabases, fakeStorage } from './fakeStorage.ts'
import { drop, dropAll, isForgetful, keep, keepsDocuments, kept, onForgetful } from './kept.ts'

const isText = (value: unknown): value is string => typeof value === 'string'
const forbid = (): never => {
  throw new DOMException('forbidden', 'SecurityError')
}

/** Each way a browser keeps nothing, and what a storage then is. */
const FORBIDDEN: Record<string, () => void> = {
  'the getter throws': () => {
    for (const store of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, store, { get: forbid, configurable: true })
  },
  'there is none': () => stub(undefined),
  'it is null': () => stub(null),
  'only setItem throws, it is full': () => stub({ ...fakeStorage(), setItem: forbid }),
  'every call throws': () => stub({ getItem: forbid, setItem: forbid, removeItem: forbid }),
  'it takes everything and keeps nothing': () => stub({ ...fakeStorage(), setItem: () => {} }),
}
function stub(storage: unknown): void {
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('sessionStorage', storage)
}

afterEach(() => {
  for (const store of ['localStorage', 'sessionStorage'] as const) {
    dropAll('', store)
    Reflect.deleteProperty(globalThis, store)
  }
  vi.unstubAllGlobals()
})

test.each(Object.keys(FORBIDDEN))(
  'where %s, what is kept is there as long as the page lives, and that is told',
  (way) => {
    FORBIDDEN[way]?.()
    const told = vi.fn()
    const stop = onForgetful(told)
    for (const store of ['localStorage', 'sessionStorage'] as const) {
      keep('kring.a', 'one', store)
      keep('kring.a', 'two', store)
      expect(kept('kring.a', isText, store)).toBe('two')
      expect(kept('kring.b', isText, store)).toBeUndefined()
    }
    expect(isForgetful()).toBe(true)
    expect(told).toHaveBeenCalledTimes(1)
    drop('kring.a')
    expect(kept('kring.a', isText)).toBeUndefined()
    expect(kept('kring.a', isText, 'sessionStorage')).toBe('two')
    stop()
  },
)

test.each(Object.keys(FORBIDDEN))(
  'where %s, one is in a meeting one came into, and out once it is forgotten',
  (way) => {
    FORBIDDEN[way]?.()
    const access = { meeting: 'm1', member: 'anna', role: 'participant', token: 't' } as const
    keepAccess(access)
    rememberMeeting({ meeting: 'm1', role: 'participant', title: '', code: 'KRM4T7', name: 'Anna', at: 1 })
    expect(accessTo('m1', ['facilitator', 'participant'])).toEqual(access)
    expect(recentMeetings()).toHaveLength(1)
    forgetMeeting('m1')
    expect(accessTo('m1', ['participant'])).toBeUndefined()
    expect(recentMeetings()).toEqual([])
  },
)

test('a storage that is full keeps what was in it, and what came since stands before it', () => {
  const full = fakeStorage()
  stub(full)
  keep('kring.a', 'old')
  stub({ ...full, setItem: forbid })
  expect(kept('kring.a', isText)).toBe('old')
  keep('kring.a', 'new')
  expect(kept('kring.a', isText)).toBe('new')
  // There is room again.
  stub(full)
  keep('kring.a', 'newer')
  expect([full.getItem('kring.a'), isForgetful()]).toEqual(['"newer"', false])
})

test.each<[string, () => void]>([
  [
    'a getter that throws',
    () => Object.defineProperty(globalThis, 'indexedDB', { get: forbid, configurable: true }),
  ],
  ['none', () => vi.stubGlobal('indexedDB', undefined)],
  ['opening that throws', () => vi.stubGlobal('indexedDB', { open: forbid })],
  [
    'opening that fails later',
    () =>
      vi.stubGlobal('indexedDB', {
        open: () => {
          const asked = { error: new Error('no'), onerror: () => {} }
          queueMicrotask(() => asked.onerror())
          return asked
        },
      }),
  ],
])('documents are kept nowhere with %s, without a fault', async (_, forbidden) => {
  forbidden()
  expect(await keepsDocuments()).toBe(false)
  Reflect.deleteProperty(globalThis, 'indexedDB')
  vi.stubGlobal('indexedDB', fakeDatabases())
  expect(await keepsDocuments()).toBe(true)
})
