import { METHODS } from '@kring/shared/methods/all'
import { PREPARE } from '@kring/shared/prepare/prepare'
import { expect, test } from 'vitest'
import { isFound } from './isFound.ts'

const found = (sought: string) =>
  [...METHODS, PREPARE].filter((one) => isFound(one, sought)).map(({ id }) => id)

test.each([
  ['Kring', ['circle']],
  ['kgotla', ['circle']],
  ['intervisie', ['oase']],
  ['peer supervision', ['oase']],
  ['ideeen', ['kandoe']],
  ['IDEEËN focus', ['kandoe']],
  ['voorbereiden gesprek', ['prepare']],
  ['besluiten', ['bbb', 'criteria']],
  ['nergens', []],
])('who looks for “%s” finds %j', (sought, ids) => {
  expect(found(sought).toSorted()).toEqual(ids)
})

test('who looks for nothing finds everything', () => {
  expect(found('  ')).toHaveLength(METHODS.length + 1)
})
