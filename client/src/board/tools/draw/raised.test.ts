import type { Mark } from '@kring/shared/capabilities/draw/mark'
import { expect, test } from 'vitest'
import { even } from './even.ts'
import { raised } from './raised.ts'

const box = (id: string, order: number, x: number, side: number): Mark => ({
  id,
  order,
  touched: '',
  drawing: { shape: 'rectangle', x, y: 0, width: side, height: side, colour: 0, text: '' },
})

test('what is moved comes to the front as it lay on itself; what others lie in stays under them', () => {
  const marks = [box('a', 1, 0, 20), box('b', 2, 300, 20), box('c', 3, 600, 20)]
  expect(raised(marks, ['b', 'a'], 5, 0, 3)).toEqual([5, 4])
  // Cards count as well: something may have been brought to lie among them.
  expect(raised(marks, ['b'], 5, 0, 8)).toEqual([9])
  const ground = [box('ground', 1, 0, 400), ...marks.slice(1)]
  expect(raised(ground, ['ground'], 200, 0, 3)).toEqual([1])
  expect(raised(ground, ['ground'], -900, 0, 3)).toEqual([4])
})

test('Shift keeps lines at eighths of a turn and boxes square', () => {
  const from = { x: 0, y: 0 }
  expect(even(false, from, { x: 30, y: -10 })).toEqual({ x: 30, y: -30 })
  const flat = even(true, from, { x: 100, y: 12 })
  expect([flat.x, Math.round(flat.y)]).toEqual([100, 0])
  const slanted = even(true, from, { x: -50, y: 60 })
  expect(Math.round(slanted.x)).toBe(-55)
  expect(Math.round(slanted.y)).toBe(55)
})
