import { boxTurned } from '@kring/shared/ground/turned'
import type { Point } from '@kring/shared/ground/world'
import { expect, test } from 'vitest'
import { tied } from './tied.ts'

const line = { shape: 'line', from: { x: 0, y: 0 }, to: { x: 500, y: 0 }, arrow: true, colour: 0 } as const
const boxes = new Map([
  ['left', { x: 0, y: 0, width: 100, height: 60 }],
  ['right', { x: 400, y: 300, width: 100, height: 60 }],
])
const boxOf = (id: string) => boxes.get(id)

test('an arrow follows what it is bound to, at its edge; what is gone leaves the end where it was', () => {
  expect(tied(line, boxOf)).toBe(line)
  const both = tied({ ...line, start: 'left', end: 'right' }, boxOf)
  expect(both.from).toEqual({ x: 51, y: 38 })
  expect(both.to).toEqual({ x: 349, y: 262 })
  expect(tied({ ...line, end: 'gone' }, boxOf).to).toEqual(line.to)
})

test('something that lies on the other end does not turn the arrow around', () => {
  const { from } = tied({ ...line, start: 'left', to: { x: 10, y: 0 } }, boxOf)
  expect(from).toEqual({ x: 10, y: 0 })
})

test('an arrow ends at the outline of what lies turned, not at the upright box around it', () => {
  const lies = { x: 0, y: 0, width: 200, height: 40 }
  const end = (degrees: number, from: Point) =>
    tied({ ...line, from, end: 'turned' }, () => boxTurned(lies, degrees)).to
  // Upright on its short side it is 40 wide.
  expect(end(90, { x: 500, y: 0 })).toEqual({ x: 28, y: 0 })
  // From above at the right, an eighth of a turn to the right: at its long side.
  const { x, y } = end(45, { x: 500, y: -500 })
  expect({ x, y }).toEqual({ x: 20, y: -20 })
})
