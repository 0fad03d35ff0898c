import { LIMITS } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { inParts } from './inParts.ts'

test('everything is said once, in order, and no part is longer than a statement may be', () => {
  const all = Array.from({ length: 2 * LIMITS.perStatement + 1 }, (_, index) => index)
  const parts = inParts(all)
  expect(parts.flat()).toEqual(all)
  expect(parts.map((part) => part.length)).toEqual([LIMITS.perStatement, LIMITS.perStatement, 1])
  expect(inParts([])).toEqual([])
})
