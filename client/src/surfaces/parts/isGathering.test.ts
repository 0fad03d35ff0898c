import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { isGathering } from './isGathering.ts'

test('people are greeted in what a meeting begins with, and not again before each activity', () => {
  const table = new Table({}, 'bbb').join('Alice')
  expect(isGathering(table.meeting)).toBe(true)
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'bsa', question: 'Waar nu?', settings: {} })
  expect(isGathering(table.meeting), 'what lies ahead was not there yet').toBe(true)
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(isGathering(table.meeting)).toBe(false)
})
