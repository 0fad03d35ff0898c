import { describe, expect, test } from 'vitest'
import { wheelTurns } from './wheelTurns.ts'

const still = { deltaX: 0, deltaMode: 0, ctrlKey: false, metaKey: false }
/** One step, with none before it. */
const step = (event: Partial<WheelEvent> & { wheelDeltaY?: number }) =>
  wheelTurns()({ ...still, deltaY: 0, timeStamp: 1000, ...event } as never)

describe('a wheel zooms', () => {
  test.each([
    ['at 100 %', { deltaY: 100, wheelDeltaY: -120 }],
    ['at 300 %', { deltaY: 100 / 3, wheelDeltaY: -120 }],
    ['at 250 %', { deltaY: 40, wheelDeltaY: -120 }],
    ['at 67 %', { deltaY: -150, wheelDeltaY: 120 }],
    ['on a system at 125 %, two notches', { deltaY: 160, wheelDeltaY: -240 }],
    ['by lines', { deltaY: 3, deltaMode: 1 }],
    ['by one line', { deltaY: 1, deltaMode: 1, wheelDeltaY: -40 }],
    ['by pages', { deltaY: 1, deltaMode: 2 }],
    ['where nothing but its pixels is known', { deltaY: 100 }],
  ])('%s', (_, event) => {
    expect(step(event).by).toBeNull()
    expect(step(event).factor).not.toBe(1)
  })

  test('by a page as far as by a notch', () => {
    expect(step({ deltaY: 1, deltaMode: 2 }).factor).toBeCloseTo(
      step({ deltaY: 100, wheelDeltaY: -120 }).factor,
    )
  })
})

describe('two fingers push', () => {
  test.each([
    ['slowly', { deltaY: 3, wheelDeltaY: -9 }],
    ['with a flick', { deltaY: 131, wheelDeltaY: -393 }],
    ['with a flick that is nearly a notch', { deltaY: 121, wheelDeltaY: -363 }],
    ['on a precise touchpad', { deltaY: 12.5, wheelDeltaY: -15 }],
    ['sideways', { deltaX: 60, deltaY: 0, wheelDeltaY: 0 }],
    ['askew', { deltaX: 5, deltaY: 100, wheelDeltaY: -300 }],
  ])('%s', (_, event) => {
    expect(step(event).by).toEqual({
      left: -(event as { deltaX?: number }).deltaX! || -0,
      top: -event.deltaY,
    })
  })

  test('and go on pushing, however fast', () => {
    const turn = wheelTurns()
    turn({ ...still, deltaY: 7, wheelDeltaY: -21, timeStamp: 0 })
    expect(turn({ ...still, deltaY: 120, wheelDeltaY: -360, timeStamp: 16 }).by).toEqual({
      left: -0,
      top: -120,
    })
  })

  test('a pinch zooms', () => {
    const pinch = step({ deltaY: -4, wheelDeltaY: 12, ctrlKey: true })
    expect(pinch.by).toBeNull()
    expect(pinch.factor).toBeGreaterThan(1.03)
  })
})

test.each([
  ['a notch', { deltaY: -100, wheelDeltaY: 120 }],
  ['a notch of another system', { deltaY: -53, wheelDeltaY: 120 }],
  ['a notch in lines', { deltaY: -3, deltaMode: 1 }],
  ['a fast pinch', { deltaY: -80, wheelDeltaY: 240 }],
])('with the control key %s scales by a tenth', (_, event) => {
  expect(step({ ...event, ctrlKey: true }).factor).toBeCloseTo(1.1)
})

test('a slow pinch scales by a hundredth a step', () => {
  expect(step({ deltaY: -1, wheelDeltaY: 3, ctrlKey: true }).factor).toBeCloseTo(1.01)
})
