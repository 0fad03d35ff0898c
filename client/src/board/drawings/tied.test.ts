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
