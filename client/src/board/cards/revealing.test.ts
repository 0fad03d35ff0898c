import { expect, test } from 'vitest'
import { turnsOver } from './revealing.ts'

test('a card turns over when it is revealed, and lies open at every step after that', () => {
  expect(turnsOver('written', true)).toBe(true)
  // The board of the next step is another one, and shows all its cards for the first time.
  expect(turnsOver('written', true)).toBe(false)
  // The group went back to write: only what came then is turned over.
  expect(turnsOver('later', true)).toBe(true)
})

test('a card that simply lay there does not turn over at the next step', () => {
  expect(turnsOver('lying', false)).toBe(false)
  expect(turnsOver('lying', true)).toBe(false)
})
