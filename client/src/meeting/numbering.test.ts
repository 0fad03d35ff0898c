import { expect, test } from 'vitest'
import { numbering } from './numbering.ts'

test('numbers grow, also when the clock is set back', () => {
  const times = [1000, 1000, 500, 2000]
  const { n } = numbering(() => times.shift() ?? 0)
  expect([n(), n(), n(), n()]).toEqual([1000, 1001, 1002, 2000])
})

test('ids are this device’s own, all different, and short enough', () => {
  const device = numbering()
  const ids = Array.from({ length: 100 }, () => device.id())
  expect(new Set(ids).size).toBe(100)
  for (const id of ids) {
    expect(id).toMatch(/^[A-Za-z0-9_-]{1,32}$/)
    expect(device.isOurs(id)).toBe(true)
  }
  expect(numbering().isOurs(ids[0]!)).toBe(false)
})
