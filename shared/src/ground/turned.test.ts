import { expect, test } from 'vitest'
import { boxTurned } from './turned.ts'
import { turnedPoint } from './turned-point.ts'

test('a quarter turn to the right brings what lies right below', () => {
  const { x, y } = turnedPoint({ x: 30, y: 10 }, { x: 10, y: 10 }, 90)
  expect([Math.round(x), Math.round(y)]).toEqual([10, 30])
})

test('the box around something that lies turned holds its corners, and no more', () => {
  const box = { x: 5, y: 7, width: 80, height: 40 }
  expect(boxTurned(box)).toBe(box)
  for (const degrees of [1, 15, 45, 90, 135, 200, 359]) {
    const around = boxTurned(box, degrees)
    const corners = [-1, 1].flatMap((across) =>
      [-1, 1].map((down) => turnedPoint({ x: box.x + across * 40, y: box.y + down * 20 }, box, degrees)),
    )
    expect(Math.max(...corners.map(({ x }) => x))).toBeCloseTo(around.x + around.width / 2)
    expect(Math.min(...corners.map(({ y }) => y))).toBeCloseTo(around.y - around.height / 2)
  }
})
