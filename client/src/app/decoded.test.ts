import { expect, test } from 'vitest'
import { decoded } from './decoded.ts'

test('a link is read as it was meant, and a stray % does no harm', () => {
  expect(decoded('key%3Dabc-1_2')).toBe('key=abc-1_2')
  expect(decoded('abc-1_2')).toBe('abc-1_2')
  expect(decoded('abc%')).toBe('abc%')
})
