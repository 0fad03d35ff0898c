import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Line, LineWatch } from './lineWatch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A line as a network may treat it. */
function line(isHeard = false): Line & { heardNow: boolean; tries: number } {
  let since = Date.now()
  return {
    heardNow: isHeard,
    tries: 0,
    heard() {
      return this.heardNow
    },
    age: () => Date.now() - since,
    reconnect() {
      this.tries++
      since = Date.now()
    },
  }
}

function watched(lines: Line[], ask: () => Promise<boolean>) {
  const told: [string, number][] = []
  const began = Date.now()
  const tell = (why: string) => told.push([why, Date.now() - began])
  const watch = new LineWatch({ lines: () => lines, ask, tell })
  watch.begin()
  return { watch, told }
}
const yes = () => Promise.resolve(true)
const no = () => Promise.resolve(false)

test('a server that answers and lines that stay silent: within 10 s the network is told to block them', async () => {
  const [board, notebook] = [line(), line()]
  const { watch, told } = watched([board, notebook], yes)
  watch.answered()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told[0]?.[0]).toBe('blocked')
  expect(told[0]?.[1]).toBeLessThan(10_000)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(board.tries, 'it goes on trying').toBeGreaterThan(3)
  watch.end()
  const { tries } = notebook
  await vi.advanceTimersByTimeAsync(60_000)
  expect(notebook.tries).toBe(tries)
})

test('one of the two that is let through does not help, and is left alone', async () => {
  const [board, notebook] = [line(true), line()]
  const { watch, told } = watched([board, notebook], yes)
  watch.answered()
  await vi.advanceTimersByTimeAsync(20_000)
  expect(told[0]?.[0]).toBe('blocked')
  expect([board.tries, notebook.tries > 0]).toEqual([0, true])
})

test('a slow line on which something was heard is no blocked one', async () => {
  const slow = line(true)
  const { watch, told } = watched([slow], yes)
  watch.answered()
  await vi.advanceTimersByTimeAsync(60_000)
  expect([told, slow.tries]).toEqual([[], 0])
})

test.each<[string, () => Promise<boolean>]>([
  ['answers that it cannot be reached', no],
  ['holds every request open', () => new Promise(() => undefined)],
])('a server that %s is away, and nobody blames the network', async (_, ask) => {
  const { told } = watched([line()], ask)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(told.map(([why]) => why)).toContain('away')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told.map(([why]) => why)).not.toContain('blocked')
})

test('a server that is back gets time to let people in before the network is blamed', async () => {
  let isBack = false
  const { watch, told } = watched([line()], () => Promise.resolve(isBack))
  await vi.advanceTimersByTimeAsync(30_000)
  isBack = true
  await vi.advanceTimersByTimeAsync(5000)
  watch.end()
  expect(told.map(([why]) => why)).not.toContain('blocked')
})
