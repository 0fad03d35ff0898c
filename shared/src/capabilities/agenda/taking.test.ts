import { expect, test } from 'vitest'
import { METHODS } from '../../methods/all.ts'
import { takingMethods } from './taking.ts'

test.each([
  ['of the gallery', METHODS],
  ['from its end', METHODS.toReversed()],
])('what groups chose is laid together in a KanDoe first, in the order %s', (_, methods) => {
  const [first, ...others] = takingMethods(methods).map(({ id }) => id)
  expect(first).toBe('kandoe')
  const taking = methods.filter(({ table }) => table?.brought).map(({ id }) => id)
  expect(others).toEqual(taking.filter((id) => id !== 'kandoe'))
  expect(others).toContain('swot')
})
