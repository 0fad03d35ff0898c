import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { type Checked, checkConnection } from './checkConnection.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function connection(over: Partial<Checked> = {}) {
  const did: string[] = []
  const provider: Checked = {
    doc: new Y.Doc(),
    wsconnected: true,
    wsLastMessageReceived: 1000,
    shouldConnect: true,
    ws: { send: () => did.push('asked') },
    connect: () => did.push('connected'),
    disconnect: () => did.push('disconnected'),
    ...over,
  }
  return { provider, did }
}

test('a connection that is dead without knowing is replaced soon', () => {
  const { provider, did } = connection()
  checkConnection(provider)
  expect(did).toEqual(['asked'])
  vi.advanceTimersByTime(5000)
  expect(did).toEqual(['asked', 'disconnected', 'connected'])
})

test('one that answers stays', () => {
  const { provider, did } = connection()
  checkConnection(provider)
  provider.wsLastMessageReceived = 1200
  vi.advanceTimersByTime(5000)
  expect(did).toEqual(['asked'])
})

test('one that was replaced meanwhile is left alone', () => {
  const { provider, did } = connection()
  checkConnection(provider)
  provider.ws = { send: () => {} }
  vi.advanceTimersByTime(5000)
  expect(did).toEqual(['asked'])
})

test('one that is not open is tried at once; one that is over is not', () => {
  const closed = connection({ wsconnected: false })
  checkConnection(closed.provider)
  expect(closed.did).toEqual(['connected'])
  const over = connection({ shouldConnect: false })
  checkConnection(over.provider)
  expect(over.did).toEqual([])
})
