import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Presences } from '../../meeting/presence.ts'
import { newBoardKit } from '../model/kit.ts'
import type { ScreenPoint } from '../viewport/viewTransform.ts'
import { PointerFlow } from './PointerFlow.ts'
import { spaceKey } from './spaceKey.ts'
import type { Input } from './touch.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

function onPhone({ manyHands = false } = {}) {
  const told: Input[] = []
  const drawn: string[] = []
  const kit = newBoardKit('phone', { set: () => {} } as unknown as Presences)
  kit.tool.set('pen')
  kit.takers.add({
    press: ({ pointer }) => ({
      move: () => {},
      release: () => drawn.push(`${pointer} drawn`),
      cancel: () => drawn.push(`${pointer} undone`),
    }),
  })
  const flow = new PointerFlow({
    kit,
    manner: () => ({ mayZoom: true, manyHands }),
    toWorld: ({ left, top }) => ({ x: left, y: top }),
    touched: () => null,
    markAt: () => null,
    take: (input) => told.push(input),
    hover: () => {},
  })
  const press = (pointer: number, at: ScreenPoint, pointerType = 'touch', eraser = false) =>
    flow.press({
      pointer,
      pointerType,
      time: performance.now(),
      at,
      pressure: 0.5,
      size: { width: 20, height: 20 },
      shift: false,
      middle: false,
      eraser,
    })
  const move = (pointer: number, at: ScreenPoint) => flow.move(pointer, [{ at, pressure: 0.5 }])
  return { flow, told, drawn, press, move }
}

const HERE = { left: 100, top: 100 }
const THERE = { left: 220, top: 140 }

test('two fingers that come down together shift the view, also with a pen chosen: the first draws nothing', () => {
  const { told, drawn, press, move } = onPhone()
  press(1, HERE)
  vi.advanceTimersByTime(80)
  press(2, THERE)
  move(1, { left: 90, top: 90 })
  expect(drawn).toEqual(['1 undone'])
  expect(told.map((input) => input.kind)).toEqual(['press', 'press', 'move'])
  expect(told[0]).toMatchObject({ pointer: 1, screen: HERE, pans: true })
})

test('a finger that is drawing goes on when another touches the board later', () => {
  const { flow, drawn, press, move } = onPhone()
  press(1, HERE)
  move(1, { left: 160, top: 100 })
  vi.advanceTimersByTime(400)
  press(2, THERE)
  flow.release(1, { at: THERE, pressure: 0.5 })
  expect(drawn).toEqual(['1 drawn'])
})

test('a pen and a finger are not two fingers', () => {
  const { drawn, press } = onPhone()
  press(1, HERE, 'pen')
  press(2, THERE)
  expect(drawn).toEqual([])
})

test('on a wall two people draw at the same moment, and two fingers of one hand still mean the view', () => {
  const { told, drawn, press } = onPhone({ manyHands: true })
  press(1, HERE)
  press(2, { left: 900, top: 100 })
  expect(told).toEqual([])
  const other = onPhone({ manyHands: true })
  other.press(1, HERE)
  other.press(2, THERE)
  expect(drawn).toEqual([])
  expect(other.drawn).toEqual(['1 undone'])
})

test('the other end of a pen moves no card and opens nothing, where nobody takes it to erase', () => {
  const told: Input[] = []
  const kit = newBoardKit('laptop', { set: () => {} } as unknown as Presences)
  const doubleTap = vi.fn(() => true)
  kit.takers.add({ press: () => null, doubleTap })
  const flow = new PointerFlow({
    kit,
    manner: () => ({ mayZoom: true, manyHands: false }),
    toWorld: ({ left, top }) => ({ x: left, y: top }),
    touched: () => ({ card: 'card', part: 'card' }) as never,
    markAt: () => null,
    take: (input) => told.push(input),
    hover: () => {},
  })
  const down = {
    pointerType: 'pen',
    time: 0,
    at: HERE,
    pressure: 0.5,
    size: { width: 1, height: 1 },
    shift: false,
  }
  for (const pointer of [1, 2]) flow.press({ ...down, pointer, middle: false, eraser: true })
  expect(told).toEqual([])
  expect(doubleTap).not.toHaveBeenCalled()
})

test('two presses are a double one by when the hand made them, also where the page hears of the second late', () => {
  const kit = newBoardKit('laptop', { set: () => {} } as unknown as Presences)
  const doubleTap = vi.fn(() => true)
  kit.takers.add({ press: () => null, doubleTap })
  const flow = new PointerFlow({
    kit,
    manner: () => ({ mayZoom: true, manyHands: false }),
    toWorld: ({ left, top }) => ({ x: left, y: top }),
    touched: () => null,
    markAt: () => null,
    take: () => {},
    hover: () => {},
  })
  const press = (time: number) => {
    flow.press({
      ...{ pointer: 1, pointerType: 'mouse', time, at: HERE, pressure: 0.5, size: { width: 1, height: 1 } },
      ...{ shift: false, middle: false, eraser: false },
    })
    flow.release(1, { at: HERE, pressure: 0 })
  }
  press(1000)
  vi.advanceTimersByTime(900)
  press(1200)
  expect(doubleTap).toHaveBeenCalledTimes(1)
  press(3000)
  press(3400)
  expect(doubleTap).toHaveBeenCalledTimes(1)
})

test('with Space held a press on a card shifts the view, also with a pen in hand, until Space is let go of', () => {
  const told: Input[] = []
  const kit = newBoardKit('laptop', { set: () => {} } as unknown as Presences)
  const taken = vi.fn(() => null)
  kit.takers.add({ press: taken })
  const handler = spaceKey(kit.pushes)
  const flow = new PointerFlow({
    kit,
    manner: () => ({ mayZoom: true, manyHands: false }),
    toWorld: ({ left, top }) => ({ x: left, y: top }),
    touched: () => ({ card: 'card', part: 'card' }) as never,
    markAt: () => null,
    take: (input) => told.push(input),
    hover: () => {},
  })
  const press = (pointer: number) =>
    flow.press({
      ...{ pointer, pointerType: 'mouse', time: 0, at: HERE, pressure: 0.5, size: { width: 1, height: 1 } },
      ...{ shift: false, middle: false, eraser: false },
    })
  const space = { key: ' ', target: null, preventDefault: vi.fn() } as unknown as KeyboardEvent
  const on = { isOn: true, isNear: true, isTyped: false }
  handler.down?.(space, { ...on, isOn: false })
  press(1)
  expect(told).toMatchObject([{ pans: false }])
  expect(taken).toHaveBeenCalledTimes(1)
  vi.stubGlobal('Element', class {})
  handler.down?.(space, on)
  kit.tool.set('pen')
  press(2)
  expect(told).toMatchObject([{}, { pointer: 2, pans: true }])
  expect(taken).toHaveBeenCalledTimes(1)
  handler.left?.()
  expect(kit.pushes.get()).toBe(false)
  handler.down?.(space, on)
  handler.up?.(space)
  expect(kit.pushes.get()).toBe(false)
})
