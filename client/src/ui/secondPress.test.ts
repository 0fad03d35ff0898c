import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropSecondPresses, noteLayer } from './secondPress.ts'

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']

let begun = 0
let page: EventTarget
let heard: string[]
let undo: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
  // What the last test pressed was pressed long ago.
  begun += 100_000
  vi.advanceTimersByTime(begun)
  page = new EventTarget()
  heard = []
  undo = dropSecondPresses(page)
  for (const told of PRESS) page.addEventListener(told, () => heard.push(told))
})

afterEach(() => {
  undo()
  vi.advanceTimersByTime(10_000)
  vi.useRealTimers()
})

/** A button that lies there, as far as it is asked. */
type Control = { isConnected: boolean; closest: () => Control; getBoundingClientRect: () => object }
function control(top: number): Control & { top: number } {
  const one: Control & { top: number } = {
    top,
    isConnected: true,
    closest: () => one,
    getBoundingClientRect: () => ({ left: 80, right: 120, top: one.top, bottom: one.top + 40 }),
  }
  return one
}

/**
 * @param timeStamp when it was pressed, which may be long before the page hears of it
 * @returns what the page heard of a press there; of keys there is only the click, without a count
 */
function press(
  clientX: number,
  clientY: number,
  {
    told = PRESS,
    detail = 1,
    timeStamp = performance.now(),
    on = null,
  }: { told?: string[]; detail?: number; timeStamp?: number; on?: Control | null } = {},
): string[] {
  heard = []
  for (const type of told) {
    const event = new Event(type, { cancelable: true })
    for (const [name, value] of Object.entries({ clientX, clientY, detail, timeStamp, target: on }))
      Object.defineProperty(event, name, { value })
    page.dispatchEvent(event)
  }
  return heard
}

test('the second press of a double press falls on nothing where the first opened or closed something', () => {
  expect(press(100, 100)).toEqual(PRESS)
  noteLayer()
  vi.advanceTimersByTime(180)
  expect(press(103, 98)).toEqual([])
  // The next one is meant for what stands there.
  vi.advanceTimersByTime(600)
  expect(press(103, 98)).toEqual(PRESS)
})

test('a press elsewhere, later, by keys, or where nothing changed is heard', () => {
  press(100, 100)
  noteLayer()
  expect(press(300, 100)).toEqual(PRESS)
  noteLayer()
  vi.advanceTimersByTime(600)
  expect(press(300, 100)).toEqual(PRESS)
  expect(press(300, 100)).toEqual(PRESS)
  noteLayer()
  press(300, 100)
  expect(press(0, 0, { told: ['click'], detail: 0 })).toEqual(['click'])
})

test('on a device that was busy with what the first press opened, it is the second one still', () => {
  const pressed = performance.now()
  expect(press(100, 100)).toEqual(PRESS)
  vi.advanceTimersByTime(900)
  noteLayer()
  expect(press(103, 98, { timeStamp: pressed + 180 })).toEqual([])
})

test('where a row goes and the next comes up under the finger, only the first is pressed', () => {
  const [one, next, last] = [control(80), control(120), control(160)]
  expect(press(100, 100, { on: one })).toEqual(PRESS)
  one.isConnected = false
  vi.advanceTimersByTime(180)
  expect(press(101, 100, { on: next })).toEqual([])
  vi.advanceTimersByTime(180)
  expect(press(101, 100, { on: next })).toEqual([])
  // After a moment one presses what stands there, and at once what stands elsewhere.
  vi.advanceTimersByTime(600)
  expect(press(101, 100, { on: next })).toEqual(PRESS)
  expect(press(101, 180, { on: last })).toEqual(PRESS)
})

test('where a row moves down, the one that comes in its place is not moved back', () => {
  const [one, next] = [control(80), control(120)]
  expect(press(100, 100, { on: one })).toEqual(PRESS)
  one.top = 120
  expect(press(100, 100, { on: next })).toEqual([])
  vi.advanceTimersByTime(600)
  // What stays under the finger is pressed as often as one likes.
  for (let i = 0; i < 3; i++) expect(press(100, 140, { on: one })).toEqual(PRESS)
})
