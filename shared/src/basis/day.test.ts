import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../testing/runs.ts'
import { dayOf } from './day.ts'

test('a day is the day where people are, not that of Greenwich', () => {
  const lateInBrussels = Date.UTC(2026, 10, 29, 23, 30)
  expect(dayOf(lateInBrussels, 'Europe/Brussels')).toBe('2026-11-30')
  expect(dayOf(lateInBrussels, 'America/Curacao')).toBe('2026-11-29')
  expect(dayOf(lateInBrussels, 'UTC')).toBe('2026-11-29')
  expect(dayOf(Date.UTC(2027, 0, 5, 3), 'America/Paramaribo')).toBe('2027-01-05')
})

test('here a day is what a calendar of this place says', () => {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  const moments = fc.integer({ min: Date.UTC(1970, 0, 2), max: Date.UTC(2200, 0, 1) })
  fc.assert(
    fc.property(moments, (at) => dayOf(at) === dayOf(at, timeZone)),
    runs(300),
  )
})
