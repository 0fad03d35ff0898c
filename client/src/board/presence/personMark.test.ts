import { expect, test } from 'vitest'
import { personMark } from './personMark.ts'

const marks = Array.from({ length: 49 }, (_, arrival) => personMark(arrival))

test('everybody has a cursor of their own, and a group is told apart without colour as well', () => {
  expect(new Set(marks.map(({ ink, sign }) => `${ink} ${sign}`)).size).toBe(49)
  const [group, signs] = [marks.slice(0, 7), new Set(marks.slice(0, 7).map(({ sign }) => sign))]
  expect(new Set(group.map(({ ink }) => ink)).size).toBe(7)
  expect(signs.size).toBe(7)
})
