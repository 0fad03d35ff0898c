import { CLOSE } from '@kring/shared/protocol/codes'
import type { Statement } from '@kring/shared/statement'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeDatabases, fakeStorage } from '../storage/fakeStorage.ts'
import { dropAll } from '../storage/kept.ts'
import type { Access } from './access.ts'
import { LONGEST_PAUSE } from './boardLink.ts'
import { NotebookLink } from './notebookLink.ts'

/** The connections that were begun, the newest last; tests close them as the server would. */
const connections = vi.hoisted((): FakeProvider[] => [])
const databases = vi.hoisted(() => ({ erase: () => Promise.resolve() }))

type FakeProvider = { connected: boolean; close(code: number): void }

vi.mock('y-websocket', () => ({
  WebsocketProvider: class implements FakeProvider {
    connected = false
    synced = false
    #closed: (event: { code: number }) => void = () => undefined
    constructor() {
      connections.push(this)
    }
    on(name: string, callback: (event: { code: number }) => void) {
      if (name === 'closed') this.#closed = callback
    }
    connect() {
      this.connected = true
    }
    destroy() {
      this.connected = false
    }
    close(code: number) {
      this.#closed({ code })
    }
  },
}))
vi.mock('y-indexeddb', () => ({
  IndexeddbPersistence: class {
    once(_: string, synced: () => void) {
      synced()
    }
    destroy() {
      return Promise.resolve()
    }
  },
  clearDocument: () => databases.erase(),
}))

const ACCESS: Access = { meeting: 'meeting1', member: 'alice', role: 'participant', token: 'token' }
const MOVING = 'kring.typed.meeting1.alice.moving'
const write = (id: string): Statement => ({
  id,
  n: 1,
  kind: 'card.write',
  activity: 'a1',
  card: id,
  label: 'Rust',
  text: '',
})

function opened() {
  const ended = vi.fn()
  const nothing = () => undefined
  const link = new NotebookLink(ACCESS, () => true, {
    changed: nothing,
    settled: nothing,
    status: nothing,
    ended,
  })
  return { link, ended, said: () => link.waiting().map(({ id }) => id) }
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('window', { location: { origin: 'http://localhost' } })
  vi.stubGlobal('localStorage', fakeStorage())
  vi.stubGlobal('indexedDB', fakeDatabases())
  dropAll('')
  connections.length = 0
  databases.erase = () => Promise.resolve()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('a full notebook goes on in a new one with what waits, also where a device may keep nothing', async () => {
  vi.stubGlobal('localStorage', undefined)
  databases.erase = () => Promise.reject(new Error('forbidden'))
  const { link, said } = opened()
  link.put(write('s1'))
  connections[0]?.close(CLOSE['notebook.full'])
  link.put(write('s2'))
  expect(said()).toEqual(['s1', 's2'])
  expect(connections[1]?.connected).toBe(false)
  await vi.advanceTimersByTimeAsync(LONGEST_PAUSE)
  expect(connections[1]?.connected).toBe(true)
  expect(said()).toEqual(['s1', 's2'])
})

test('what is said during a move is there after a reload', async () => {
  databases.erase = () => new Promise(() => undefined)
  const { link } = opened()
  link.put(write('s1'))
  await vi.advanceTimersByTimeAsync(0)
  expect(localStorage.getItem(MOVING)).toBeNull()
  connections[0]?.close(CLOSE['notebook.full'])
  link.put(write('s2'))
  link.stop()
  expect(opened().said()).toEqual(['s1', 's2'])
  await vi.advanceTimersByTimeAsync(0)
  expect(localStorage.getItem(MOVING)).toBeNull()
})

test('a notebook at fault is begun anew once, then the visit ends', async () => {
  const { link, ended, said } = opened()
  link.put(write('s1'))
  connections[0]?.close(CLOSE['frame.invalid'])
  await vi.advanceTimersByTimeAsync(LONGEST_PAUSE)
  expect(connections[1]?.connected).toBe(true)
  expect(ended).not.toHaveBeenCalled()
  connections[1]?.close(1009)
  expect(ended).toHaveBeenCalledExactlyOnceWith('frame.invalid')
  expect(connections).toHaveLength(2)
  expect(said()).toEqual(['s1'])
})
