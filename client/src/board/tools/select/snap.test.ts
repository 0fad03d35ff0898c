import { describe, expect, test } from 'vitest'
import { onGrid, snap } from './snap.ts'

const box = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height })

describe('snapping', () => {
  test('leaves a box alone that nothing is near to', () => {
    expect(snap(box(0, 0), [box(300, 300)], 8)).toEqual({ right: 0, down: 0, guides: [] })
  })

  test('lines up middles, and shows with what', () => {
    const { right, down, guides } = snap(box(5, 300), [box(0, 0)], 8)
    expect({ right, down }).toEqual({ right: -5, down: 0 })
    expect(guides).toEqual([{ along: 'down', at: 0, from: -30, to: 330 }])
  })

  test('lines up edges of boxes of different sizes', () => {
    expect(snap(box(25, 300, 140), [box(0, 0)], 8)).toMatchObject({ right: -5 })
    expect(snap(box(-24, 300, 140), [box(0, 0)], 8)).toMatchObject({ right: 4 })
  })

  test('prefers the nearest', () => {
    expect(snap(box(5, 300), [box(0, 0), box(7, 600)], 8).right).toBe(2)
  })

  test('leaves even gaps in a row', () => {
    const row = [box(0, 0), box(150, 0)]
    expect(snap(box(296, 10), row, 8).right).toBe(4)
    expect(snap(box(153, 0), [box(0, 0, 100, 50), box(310, 0, 100, 50)], 4).right).toBe(2)
  })
})

test('on the grid a corner comes to lie on the nearest crossing, and nothing else pulls', () => {
  const box = { x: 133, y: 57, width: 60, height: 30 }
  const { right, down, guides } = onGrid(box, 40)
  expect([box.x - 30 + right, box.y - 15 + down]).toEqual([120, 40])
  expect(guides).toEqual([])
  expect(onGrid({ ...box, x: 150, y: 55 }, 40)).toMatchObject({ right: 0, down: 0 })
})
