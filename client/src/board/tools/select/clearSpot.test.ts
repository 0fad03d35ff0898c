import { expect, test } from 'vitest'
import { clearSpot } from './clearSpot.ts'

const box = (x: number, y: number) => ({ x, y, width: 200, height: 80 })
const anywhere = () => true

test('a card that hides nothing stays where it was let go, also where it touches another', () => {
  expect(clearSpot(box(0, 0), [box(300, 0)], anywhere)).toMatchObject({ x: 0, y: 0 })
  expect(clearSpot(box(0, 0), [box(195, 0)], anywhere)).toMatchObject({ x: 0, y: 0 })
})

test('a card on another one goes the shortest way beside it', () => {
  const { x, y } = clearSpot(box(20, 10), [box(0, 0)], anywhere)
  expect(Math.abs(y)).toBeGreaterThanOrEqual(88)
  expect(Math.hypot(x - 20, y - 10)).toBeLessThan(110)
})

test('it makes way only to where it may lie', () => {
  const { x, y } = clearSpot(box(20, 10), [box(0, 0)], ({ x }) => x < -100)
  expect(x).toBeLessThan(-100)
  expect(Math.abs(x) >= 208 || Math.abs(y) >= 88).toBe(true)
})

test('where everything is full it lies where it was let go', () => {
  expect(clearSpot(box(20, 10), [box(0, 0)], () => false)).toMatchObject({ x: 20, y: 10 })
})
