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

/** @returns what the page heard of a press there; of keys there is only the click, without a count */
function press(clientX: number, clientY: number, told = PRESS, detail = 1): string[] {
  heard = []
  for (const type of told)
    page.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { clientX, clientY, detail }))
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
  expect(press(0, 0, ['click'], 0)).toEqual(['click'])
})
