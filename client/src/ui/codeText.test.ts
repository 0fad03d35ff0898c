import { expect, test } from 'vitest'
import { codeIn, spaced } from './codeText.ts'

test.each([
  ['krm4t7', 'KRM4T7'],
  ['KRM 4T7', 'KRM4T7'],
  [' krm-4t7x ', 'KRM4T7'],
  ['https://kring.school/join/KRM4T7?x=1', 'KRM4T7'],
  ['', ''],
])('the code in %j is %j', (typed, code) => {
  expect(codeIn(typed)).toBe(code)
})

test('a code is shown in two halves while it is typed', () => {
  expect(['K', 'KRM', 'KRM4', 'KRM4T7'].map(spaced)).toEqual(['K', 'KRM', 'KRM 4', 'KRM 4T7'])
})
