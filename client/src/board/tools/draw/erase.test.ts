import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { expect, test } from 'vitest'
import type { Press } from '../../model/takers.ts'
import { erase } from './erase.ts'
import type { MarkWork } from './markWork.ts'

const box = { x: 0, width: 100, height: 60, colour: 1, text: '' }
const drawings: Record<string, Drawing> = {
  rectangle: { shape: 'rectangle', ...box, y: 0 },
  ellipse: { shape: 'ellipse', ...box, y: 100 },
  diamond: { shape: 'diamond', ...box, y: 200 },
  text: { shape: 'text', ...box, y: 300, size: 'small', text: 'Kop' },
  image: { shape: 'image', x: 0, y: 400, width: 100, height: 60, image: 'A'.repeat(43), text: '' },
  line: { shape: 'line', from: { x: -50, y: 480 }, to: { x: 50, y: 520 }, arrow: true, colour: 1 },
  ink: { shape: 'ink', tool: 'pen', colour: 1, width: 7, points: [-50, 600, 50, 600] },
  locked: { shape: 'rectangle', ...box, y: 700 },
  theirs: { shape: 'rectangle', ...box, y: 800 },
  beside: { shape: 'rectangle', ...box, x: 400, y: 300 },
}
const marks = Object.entries(drawings).map(
  ([id, drawing], order): Mark => ({
    id,
    order,
    touched: 's',
    drawing,
    ...(id === 'locked' && { locked: true }),
  }),
)

/** An eraser comes down above them all. @returns what is said while it is used, and its hand */
function taken() {
  const said: unknown[] = []
  const work = {
    kit: { view: { get: () => ({ view: { scale: 1, left: 0, top: 0 } }) } },
    picture: () => ({ marks, mayChange: (id: string) => id !== 'theirs' }),
    say: (...words: unknown[]) => said.push(words) > 0,
    newId: () => 'stroke',
    wet: new Set(),
    hold: () => undefined,
    letGo: () => undefined,
    redraw: () => undefined,
  } as unknown as MarkWork
  const grip = erase(work, { world: { x: 0, y: -100 }, pointerType: 'mouse' } as Press)
  return {
    said,
    grip,
    at: (y: number) => ({ world: { x: 0, y }, screen: { left: 0, top: 0 }, pressure: 0.5 }),
  }
}

test('an eraser takes every drawing it crosses as one gesture, and leaves what is locked or not its own', () => {
  const { said, grip, at } = taken()
  // A fast hand tells of few places.
  grip.move([at(250)])
  grip.move([at(900)])
  expect(said).toEqual([])
  grip.release(at(900))
  const gone = ['rectangle', 'ellipse', 'diamond', 'text', 'image', 'line', 'ink']
  expect(said).toEqual([['marks.erase', { marks: gone }, { gesture: 'stroke' }]])
})

test('an eraser that is taken away takes nothing', () => {
  const { said, grip, at } = taken()
  grip.move([at(900)])
  grip.cancel()
  expect(said).toEqual([])
})
