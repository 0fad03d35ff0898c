import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dropSecondPresses, noteLayer } from './secondPress.ts'

const PRESS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']

let page: EventTarget
let heard: string[]
let undo: () => void

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] })
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

/**
 * @param timeStamp when it was pressed, which may be long before the page hears of it
 * @returns what the page heard of a press there; of keys there is only the click, without a count
 */
function press(
  clientX: number,
  clientY: number,
  { told = PRESS, detail = 1, timeStamp = performance.now() } = {},
): string[] {
  heard = []
  for (const type of told) {
    const event = new Event(type, { cancelable: true })
    for (const [name, value] of Object.entries({ clientX, clientY, detail, timeStamp }))
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
