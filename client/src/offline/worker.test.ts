import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** What a worker listens for, and the shell it keeps. */
const listeners = new Map<string, (event: unknown) => void>()

beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('__FILES__', [])
  vi.stubGlobal('__BUILD__', 'b1')
  vi.stubGlobal('self', {
    location: { origin: 'https://kring.test' },
    addEventListener: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
  })
  vi.stubGlobal('caches', { match: async () => new Response('kept') })
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const waiting = new AbortController()
    setTimeout(() => waiting.abort(), milliseconds)
    return waiting.signal
  })
  vi.resetModules()
  await import('./worker.ts')
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** A page is asked for. @returns what the worker answers */
function asked(): Promise<Response> {
  return new Promise((resolve) => {
    listeners.get('fetch')?.({
      request: { method: 'GET', mode: 'navigate', url: 'https://kring.test/m/one' },
      respondWith: resolve,
    })
  })
}

test('a page that began to come is not cut off, however slowly the rest of it comes', async () => {
  let cut = false
  vi.stubGlobal('fetch', async (_request: Request, { signal }: RequestInit) => {
    signal?.addEventListener('abort', () => {
      cut = true
    })
    return new Response('new')
  })
  expect(await (await asked()).text()).toBe('new')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(cut).toBe(false)
})

test('a page that does not begin to come is the kept one after a while', async () => {
  vi.stubGlobal(
    'fetch',
    (_request: Request, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  )
  const answer = asked()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(await (await answer).text()).toBe('kept')
})
