import { expect, test } from 'vitest'
import { isMissingPart } from './missingPart.ts'

test.each([
  'Failed to fetch dynamically imported module: https://kring.test/assets/Board.js',
  'error loading dynamically imported module: https://kring.test/assets/Board.js',
  'Importing a module script failed.',
  'Unable to preload CSS for /assets/Board.css',
])('a part that did not come in is told from a fault: %s', (message) => {
  expect(isMissingPart(new TypeError(message))).toBe(true)
})

test('a fault of the page itself is no missing part', () => {
  expect(isMissingPart(new TypeError("Cannot read properties of undefined (reading 'cards')"))).toBe(false)
  expect(isMissingPart('Importing a module script failed.')).toBe(false)
})
