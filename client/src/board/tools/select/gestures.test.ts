import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Presences } from '../../../meeting/presence.ts'
import { PointerFlow } from '../../input/PointerFlow.ts'
import { newBoardKit } from '../../model/kit.ts'
import README from '../../README.md?raw'
import type { ScreenPoint } from '../../viewport/viewTransform.ts'
import { interact } from './interact.ts'
import { type Effect, IDLE, type Interaction, type Manner } from './interaction.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const GESTURES = [
  'drag a card',
  'shift a drawing',
  'lasso',
  'draw with a pen',
  'shift the view',
  'pinch',
] as const
type Gesture = (typeof GESTURES)[number]

const MANNER: Manner = {
  slack: 8,
  mayDrag: true,
  mayPan: true,
  sorts: true,
  mayShiftMarks: true,
  manyHands: true,
  zoneAt: () => 'table',
  landsIn: () => undefined,
  why: () => undefined,
}
/** Cards lie along y = 100 and drawings along y = 300, one at every 1000; anywhere else the table is bare. */
const thingAt = ({ left, top }: ScreenPoint, row: number) =>
  Math.abs(top - row) < 20 && left % 1000 < 20 ? `${row} ${left - (left % 1000)}` : null

/** A wall, and hands at it; the second hand works far from the first, as another person does. */
class Wall {
  state: Interaction = IDLE
  readonly effects: Effect[] = []
  readonly drawn: number[] = []
  private readonly flow: PointerFlow

  constructor() {
    const kit = newBoardKit('screen', { set: () => undefined } as unknown as Presences)
    kit.takers.add({
      press: ({ pointerType, pointer }) =>
        pointerType === 'pen'
          ? { move: () => this.drawn.push(pointer), release: () => undefined, cancel: () => undefined }
          : null,
    })
    this.flow = new PointerFlow({
      kit,
      manner: () => ({ mayZoom: true, manyHands: true }),
      toWorld: ({ left, top }) => ({ x: left, y: top }),
      touched: (at) => {
        const card = thingAt(at, 100)
        return card === null
          ? null
          : { card, centre: { x: at.left, y: 100 }, zone: 'table', leave: { zones: ['table'] } }
      },
      markAt: (at) => thingAt(at, 300),
      take: (input) => {
        const step = interact(this.state, input, MANNER)
        this.state = step.next
        this.effects.push(...step.effects)
      },
      hover: () => undefined,
    })
  }

  /** Pointers of the hand `hand` (0 or 1) begin a gesture. @returns whether it is one */
  begins(gesture: Gesture, hand: number): boolean {
    const [pointer, x] = [hand * 10 + 1, hand * 1000]
    const before = this.effects.length
    switch (gesture) {
      case 'drag a card':
        this.goes(pointer, x + 5, 100)
        return this.stateOf(pointer) === 'dragging'
      case 'shift a drawing':
        this.goes(pointer, x + 5, 300)
        return this.stateOf(pointer) === 'shifting'
      case 'lasso':
        this.goes(pointer, x + 500, 600, 'mouse')
        return this.stateOf(pointer) === 'lassoing'
      case 'draw with a pen':
        this.goes(pointer, x + 500, 600, 'pen')
        return this.drawn.includes(pointer)
      case 'shift the view':
        this.goes(pointer, x + 500, 600)
        return this.stateOf(pointer) === 'panning'
      case 'pinch':
        this.press(pointer, x + 500, 600)
        this.press(pointer + 1, x + 600, 600)
        this.move(pointer + 1, x + 700, 600)
        return this.effects.slice(before).some(({ kind }) => kind === 'pinch')
    }
  }

  /** Where the view would go, were the pointers that shift it moved on now. */
  shiftsView(): boolean {
    const before = this.effects.length
    for (const [pointer, hand] of this.state.hands)
      if (hand.state === 'panning') this.move(pointer, hand.at.left + 30, hand.at.top)
    return this.effects.slice(before).some(({ kind }) => kind === 'pan' || kind === 'pinch')
  }

  private stateOf(pointer: number): string | undefined {
    return this.state.hands.get(pointer)?.state
  }

  private goes(pointer: number, left: number, top: number, pointerType = 'touch'): void {
    this.press(pointer, left, top, pointerType)
    this.move(pointer, left + 20, top)
    this.move(pointer, left + 40, top)
  }

  private press(pointer: number, left: number, top: number, pointerType = 'touch'): void {
    this.flow.press({
      pointer,
      pointerType,
      time: performance.now(),
      at: { left, top },
      pressure: 0.5,
      size: { width: 20, height: 20 },
      shift: false,
      middle: false,
      eraser: false,
    })
  }

  private move(pointer: number, left: number, top: number): void {
    this.flow.move(pointer, [{ at: { left, top }, pressure: 0.5 }])
  }
}

const rows = README.split('\n').filter((line) => line.startsWith('| '))
const head = rows.findIndex((line) => line.startsWith('| at work'))
const cellsOf = (row: string) =>
  row
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())
const [, ...columns] = cellsOf(rows[head] ?? '')
const cells = rows.slice(head + 1, head + 1 + GESTURES.length).flatMap((row) => {
  const [first = '', ...said] = cellsOf(row)
  return said.map((words, index): [string, string, string] => [first, columns[index] ?? '', words])
})

test('the table says of every two gestures whether they may be active together', () => {
  const pairs = GESTURES.flatMap((one) => GESTURES.map((other) => `${one}, ${other}`))
  expect(cells.map(([one, other]) => `${one}, ${other}`)).toEqual(pairs)
  expect(cells.filter(([, , words]) => !/^(?:yes|no)\b/.test(words))).toEqual([])
})

test.each(cells)('while one hand is at work (%s), another may begin (%s): %s', (first, second, words) => {
  const wall = new Wall()
  expect(wall.begins(first as Gesture, 0), 'the first hand is at work').toBe(true)
  expect(wall.begins(second as Gesture, 1)).toBe(words.startsWith('yes'))
  if (words.includes('the view stays')) expect(wall.shiftsView()).toBe(false)
})
