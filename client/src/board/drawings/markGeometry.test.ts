import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { drawingSchema } from '@kring/shared/capabilities/draw/mark'
import { describe, expect, test } from 'vitest'
import { isInside } from '../viewport/contentBox.ts'
import { boundsOf } from '../viewport/drawingBounds.ts'
import { aroundAll } from './bounds.ts'
import { handleAt, LEAST_SIDE, resized } from './resized.ts'
import { flat, inParts, simplify, simplifyTo } from './simplify.ts'
import { pathOf, simplifyStroke } from './strokePath.ts'
import { textLines } from './textLines.ts'
import { crosses, isTouched, markAt } from './touching.ts'

const ink = (points: number[], width = 4): Extract<Drawing, { shape: 'ink' }> => ({
  shape: 'ink',
  tool: 'pen',
  colour: 0,
  width,
  points,
})
const box = { x: 100, y: 100, width: 80, height: 40 }
const rectangle: Drawing = { shape: 'rectangle', ...box, colour: 1, text: '' }
const frame: Drawing = { shape: 'frame', ...box, text: 'Kader' }
const line: Drawing = { shape: 'line', from: { x: 0, y: 0 }, to: { x: 100, y: 0 }, arrow: true, colour: 0 }

describe('simplifying a stroke', () => {
  const circle = Array.from({ length: 2000 }, (_, i) => ({
    x: 500 * Math.cos(i / 300),
    y: 500 * Math.sin(i / 300),
  }))

  test('leaves out what a straight line shows as well, and keeps its ends', () => {
    const straight = Array.from({ length: 50 }, (_, i) => ({ x: i, y: (i % 2) * 0.1 }))
    expect(simplify(straight, 0.5)).toEqual([straight[0], straight[49]])
    const few = simplify(circle, 0.5)
    expect(few.length).toBeLessThan(200)
    for (const point of circle)
      expect(
        few.some((one, i) => i > 0 && crosses(ink(flat([few[i - 1]!, one]), 1), point, point, 1.6)),
      ).toBe(true)
  })

  test('keeps the corner of a corner, with what lies right beside it', () => {
    const corner = [
      ...Array.from({ length: 30 }, (_, i) => ({ x: i * 5, y: 0 })),
      ...Array.from({ length: 30 }, (_, i) => ({ x: 145, y: (i + 1) * 5 })),
    ]
    expect(simplifyStroke(corner, 0.5).map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [140, 0],
      [145, 0],
      [145, 5],
      [145, 150],
    ])
  })

  test('fits into what presence carries', () => {
    expect(simplifyTo(circle, 80, 0.5).length).toBeLessThanOrEqual(80)
    expect(simplifyTo(circle.slice(0, 2), 80, 0.5)).toHaveLength(2)
  })

  test('splits what is too long for one statement, without a gap', () => {
    const parts = inParts(circle, 600)
    expect(parts.map((part) => part.length)).toEqual([600, 600, 600, 203])
    for (const [i, part] of parts.entries()) {
      if (i > 0) expect(part[0]).toBe(parts[i - 1]?.at(-1))
      expect(drawingSchema.safeParse(ink(flat(part))).success).toBe(true)
    }
    expect(inParts(circle.slice(0, 1), 600)).toEqual([circle.slice(0, 1)])
    expect(pathOf(flat([{ x: 1.4, y: 2.6 }]))).toEqual([{ x: 1, y: 3 }])
  })
})

describe('touching a drawing', () => {
  test('an eraser crosses a stroke also when it goes fast, and a dot when it goes over it', () => {
    const stroke = ink([0, 0, 100, 0])
    expect(crosses(stroke, { x: 50, y: -80 }, { x: 50, y: 80 }, 1)).toBe(true)
    expect(crosses(stroke, { x: 50, y: -80 }, { x: 50, y: -20 }, 4)).toBe(false)
    expect(crosses(stroke, { x: 50, y: 5 }, { x: 60, y: 5 }, 4)).toBe(true)
    expect(crosses(ink([10, 10]), { x: 0, y: 12 }, { x: 20, y: 12 }, 1)).toBe(true)
    expect(crosses(ink([10, 10]), { x: 0, y: 30 }, { x: 20, y: 30 }, 1)).toBe(false)
  })

  test('a shape is all of it, a frame its edge and its name, a line what lies near it', () => {
    expect(isTouched(rectangle, { x: 100, y: 100 }, 2)).toBe(true)
    expect(isTouched(frame, { x: 100, y: 100 }, 2)).toBe(false)
    expect(isTouched(frame, { x: 61, y: 100 }, 2)).toBe(true)
    expect(isTouched(frame, { x: 100, y: 60 }, 2)).toBe(true)
    expect(isTouched({ ...rectangle, shape: 'ellipse' }, { x: 63, y: 82 }, 0)).toBe(false)
    expect(isTouched({ ...rectangle, shape: 'diamond' }, { x: 75, y: 88 }, 0)).toBe(false)
    expect(isTouched(line, { x: 50, y: 5 }, 2)).toBe(true)
    expect(isTouched(line, { x: 50, y: 9 }, 2)).toBe(false)
  })

  test('the topmost is meant', () => {
    const mark = (id: string, order: number): Mark => ({ id, order, touched: id, drawing: rectangle })
    expect(markAt([mark('one', 1), mark('two', 2)], { x: 100, y: 100 }, 0)?.id).toBe('two')
    expect(markAt([mark('one', 1)], { x: 300, y: 100 }, 0)).toBeNull()
  })
})

describe('pulling a drawing into another size', () => {
  test('the opposite corner stays, and nothing turns inside out', () => {
    const larger = resized(rectangle, { across: 1, down: 1 }, { x: 200, y: 200 })
    expect(boundsOf(larger)).toEqual({ x: 130, y: 140, width: 140, height: 120 })
    const least = resized(rectangle, { across: -1, down: -1 }, { x: 900, y: 900 })
    expect(least).toMatchObject({ width: LEAST_SIDE, height: LEAST_SIDE })
    expect(handleAt(least, { across: 1, down: 1 })).toEqual({ x: 140, y: 120 })
  })

  test('a picture and ink keep their proportions, a line moves the end that is pulled', () => {
    const image: Drawing = { shape: 'image', ...box, image: 'x'.repeat(43), text: '' }
    expect(resized(image, { across: 1, down: 1 }, { x: 220, y: 121 })).toMatchObject({
      width: 160,
      height: 80,
    })
    expect(resized(ink([0, 0, 100, 50]), { across: 1, down: 1 }, { x: 200, y: 90 })).toMatchObject({
      points: [0, 0, 200, 100],
    })
    expect(resized(ink([0, 0, 100, 0]), { across: 1, down: 1 }, { x: 50, y: 0 })).toMatchObject({
      points: [0, 0, 50, 0],
    })
    expect(resized(line, 'to', { x: 10.4, y: 20 })).toMatchObject({
      from: { x: 0, y: 0 },
      to: { x: 10, y: 20 },
    })
  })
})

test('boxes: around all, and wholly inside', () => {
  expect(aroundAll([])).toBeNull()
  expect(aroundAll([box, { x: 0, y: 0, width: 20, height: 20 }])).toEqual({
    x: 65,
    y: 55,
    width: 150,
    height: 130,
  })
  expect(isInside({ x: 100, y: 100, width: 80, height: 40 }, box)).toBe(true)
  expect(isInside({ x: 101, y: 100, width: 80, height: 40 }, box)).toBe(false)
})

test('text wraps at words, keeps its lines, and cuts a word that is too long', () => {
  const measure = (text: string) => text.length
  expect(textLines('een twee\ndrie', 1, 5, measure)).toEqual(['een', 'twee', 'drie'])
  expect(textLines('onvoorstelbaar', 1, 5, measure)).toEqual(['onvoo', 'rstel', 'baar'])
})

test('text in a box is never cut within a character, and a long word gets its hyphen', () => {
  const measure = (text: string) => text.length
  const family = '👩‍👩‍👧‍👦'
  for (const character of [family, '🇳🇱', '👍🏽', 'é̃']) {
    const lines = textLines(character.repeat(9), 1, 2.5 * character.length, measure)
    expect(lines).toEqual([...Array(4).fill(character.repeat(2)), character])
  }
  expect(textLines(family, 1, 3, measure)).toEqual([family])
  expect(textLines('de verantwoordelijkheid nu', 1, 15, measure)).toEqual(['de verantwoor-', 'delijkheid nu'])
})
