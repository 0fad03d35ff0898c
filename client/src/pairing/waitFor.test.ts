import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ASK, ROUNDS, type Shown, waitFor } from './waitFor.ts'

const IN = { meeting: 'm1', member: 'screen', role: 'screen', token: 't' }

/** A server that begins pairings, each under the next code, and answers what it is told to. */
function server() {
  const told = { answers: [] as unknown[], begun: 0, isAway: false }
  const reply = (body: unknown, ok = true) => ({
    ok,
    status: ok ? 200 : 404,
    headers: new Headers(),
    json: async () => body,
  })
  vi.stubGlobal('document', { documentElement: { lang: 'nl' } })
  vi.stubGlobal('fetch', async (path: string) => {
    if (told.isAway) throw new Error('away')
    if (path === '/api/pairings')
      return reply({ secret: 's', code: `CODE${++told.begun}`, sign: ['fish', 'sun'], life: 1 })
    const answer = told.answers.shift() ?? { waiting: true }
    return answer === 'over' ? reply({ error: { code: 'code.unknown', message: '' } }, false) : reply(answer)
  })
  return told
}

/** Somebody watches what is shown. */
function watch() {
  const shown: Shown[] = []
  const leaving = new AbortController()
  const waiting = waitFor('screen', leaving.signal, (next) => shown.push(next))
  return { leaving, waiting, now: () => shown.at(-1), codes: () => shown.map(({ pairing }) => pairing?.code) }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a code is shown until somebody lets this computer in', async () => {
  const told = server()
  const { waiting, now } = watch()
  await vi.advanceTimersByTimeAsync(ASK * 3)
  expect(now()).toMatchObject({ pairing: { code: 'CODE1' }, isAway: false, rests: false })
  told.answers.push(IN)
  await vi.advanceTimersByTimeAsync(ASK)
  expect(await waiting).toEqual(IN)
})

test('when a code is over the next one is shown; a page that was left open rests', async () => {
  const told = server()
  told.answers.push('over')
  const { waiting, now } = watch()
  await vi.advanceTimersByTimeAsync(ASK)
  expect(now()?.pairing?.code).toBe('CODE2')
  told.answers.push(...Array.from({ length: ROUNDS }, () => 'over'))
  await vi.advanceTimersByTimeAsync(ASK * ROUNDS)
  expect(await waiting).toBeUndefined()
  expect([now(), told.begun]).toEqual([{ pairing: undefined, isAway: false, rests: true }, ROUNDS])
})

test('away from the server it says so and goes on under the same code; who leaves asks no more', async () => {
  const told = server()
  const { leaving, waiting, now } = watch()
  await vi.advanceTimersByTimeAsync(ASK)
  told.isAway = true
  await vi.advanceTimersByTimeAsync(ASK)
  expect(now()).toMatchObject({ pairing: { code: 'CODE1' }, isAway: true })
  told.isAway = false
  await vi.advanceTimersByTimeAsync(ASK)
  expect(now()).toMatchObject({ pairing: { code: 'CODE1' }, isAway: false })
  leaving.abort()
  expect(await waiting).toBeUndefined()
  expect(vi.getTimerCount()).toBe(0)
})
