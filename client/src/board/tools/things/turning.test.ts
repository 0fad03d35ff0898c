import { type Drawing, drawingSchema, type Mark } from '@kring/shared/capabilities/draw/mark'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { angleOf, boundsOf } from '../../viewport/drawingBounds.ts'
import { isTurnable, stepFrom, turnedTogether } from './turning.ts'

const mark = (drawing: Drawing): Mark => ({ id: drawing.shape, order: 1, touched: '', drawing })
const box = { x: 100, y: 40, width: 80, height: 30 }
const MARKS = [
  mark({ shape: 'rectangle', ...box, colour: 1, text: '' }),
  mark({ shape: 'text', ...box, colour: 1, size: 'small', text: 'Kop' }),
  mark({ shape: 'image', ...box, image: 'A'.repeat(43), text: '' }),
  mark({ shape: 'frame', ...box, text: '' }),
  mark({ shape: 'line', from: { x: 0, y: 0 }, to: { x: 50, y: 9 }, arrow: true, colour: 1 }),
  mark({ shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [0, 0, 30, 5, 60, 60] }),
]
const CARD = { id: 'k', x: 10, y: 20, angle: 350 }

test('a card turns in its place, and past a whole turn begins anew', () => {
  expect(turnedTogether([CARD], [], CARD, 15).cards).toEqual([{ card: 'k', x: 10, y: 20, angle: 5 }])
})

test('all goes around the same point; what can be said of it may be said, and turned back it lies as it lay', () => {
  fc.assert(
    fc.property(fc.integer({ min: -720, max: 720 }), (degrees) => {
      const around = { x: 30, y: 30 }
      const there = turnedTogether([CARD], MARKS, around, degrees)
      for (const { drawing } of there.marks) drawingSchema.parse(drawing)
      const marks = MARKS.map((one, index) => ({ ...one, drawing: there.marks[index]!.drawing }))
      const cards = there.cards.map(({ card, ...lies }) => ({ id: card, ...lies }))
      const back = turnedTogether(cards, marks, around, -degrees)
      expect(back.cards[0]).toMatchObject({ card: 'k', angle: 350 })
      for (const [index, { drawing }] of back.marks.entries()) {
        const [now, before] = [boundsOf(drawing), boundsOf(MARKS[index]!.drawing)]
        // Whole numbers: each way loses less than one.
        for (const side of ['x', 'y', 'width', 'height'] as const)
          expect(Math.abs(now[side] - before[side])).toBeLessThanOrEqual(2)
        expect(angleOf(drawing)).toBe(0)
      }
    }),
  )
})

test('a key turns one thing to the next step, and several by a step', () => {
  expect(stepFrom([0], 1)).toBe(15)
  expect(stepFrom([7], 1)).toBe(8)
  expect(stepFrom([7], -1)).toBe(-7)
  expect(stepFrom([0], -1)).toBe(-15)
  expect(stepFrom([7, 0], 1)).toBe(15)
  expect(isTurnable(MARKS[3]!)).toBe(false)
})
