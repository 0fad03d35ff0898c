import { afterEach, expect, test, vi } from 'vitest'
import { fakeStorage } from '../storage/fakeStorage.ts'
import { dropAll } from '../storage/kept.ts'
import { statementIds } from './statementIds.ts'

const HERE = { meeting: 'meeting1', member: 'alice' }

afterEach(() => vi.unstubAllGlobals())

test('numbers grow, also when the clock is set back', () => {
  const times = [1000, 1000, 500, 2000]
  const { n } = statementIds(HERE, () => times.shift() ?? 0)
  expect([n(), n(), n(), n()]).toEqual([1000, 1001, 1002, 2000])
})

test('ids are this device’s own, all different, and short enough', () => {
  const device = statementIds(HERE)
  const ids = Array.from({ length: 100 }, () => device.id())
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) {
    expect(id).toMatch(/^[A-Za-z0-9_-]{1,32}$/)
    expect(device.isOurs(id)).toBe(true)
  }
  dropAll('')
  expect(statementIds(HERE).isOurs(ids[0]!), 'on another device').toBe(false)
})

test('ids tell nobody else that the same device made them', () => {
  vi.stubGlobal('localStorage', fakeStorage())
  const ids = Array.from({ length: 200 }, () => statementIds(HERE).id())
  for (const part of [ids.map((id) => id.slice(0, 6)), ids.map((id) => id.slice(-6))])
    expect(new Set(part).size).toBeGreaterThan(195)
})

test('a device knows its own ids on the next visit, and other ones in another meeting', () => {
  vi.stubGlobal('localStorage', fakeStorage())
  const id = statementIds(HERE).id()
  expect(statementIds(HERE).isOurs(id)).toBe(true)
  expect(statementIds({ ...HERE, meeting: 'meeting2' }).isOurs(id)).toBe(false)
  expect(statementIds({ ...HERE, member: 'facilitator' }).isOurs(id)).toBe(false)
})
