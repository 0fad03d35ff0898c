import { expect, test } from 'vitest'
import { catchSwipes } from './catchSwipes.ts'

type Push = { deltaX: number; deltaY?: number; ctrlKey?: boolean }
type Scroller = { scrollLeft: number; scrollWidth: number; clientWidth: number; scrolls?: boolean }

/** Whether the page keeps a push for itself, over what lies in these boxes, the innermost first. */
function isCaught(push: Push, boxes: Scroller[] = [], taken = false): boolean {
  const target = boxes.reduceRight<object | null>((parentElement, box) => ({ ...box, parentElement }), null)
  const page = new EventTarget()
  const undo = catchSwipes(page, (box) => (box as unknown as Scroller).scrolls ?? true)
  const event = Object.assign(new Event('wheel', { cancelable: true }), {
    deltaY: 0,
    ctrlKey: false,
    ...push,
  })
  Object.defineProperty(event, 'target', { value: target })
  if (taken) event.preventDefault()
  const before = event.defaultPrevented
  page.dispatchEvent(event)
  undo()
  return event.defaultPrevented && !before
}

const row = (scrollLeft: number): Scroller => ({ scrollLeft, scrollWidth: 500, clientWidth: 300 })

test.each([[-40], [40]])('a push of %i sideways where nothing scrolls leaves no meeting', (deltaX) => {
  expect(isCaught({ deltaX })).toBe(true)
  expect(isCaught({ deltaX, deltaY: 10 }, [{ scrollLeft: 0, scrollWidth: 300, clientWidth: 300 }])).toBe(true)
  expect(isCaught({ deltaX }, [{ ...row(100), scrolls: false }])).toBe(true)
})

test('a row that scrolls scrolls, as far as it goes, and what lies in it too', () => {
  expect(isCaught({ deltaX: 40 }, [row(0)])).toBe(false)
  expect(isCaught({ deltaX: -40 }, [row(0)])).toBe(true)
  expect(isCaught({ deltaX: 40 }, [row(200)])).toBe(true)
  expect(isCaught({ deltaX: -40 }, [row(200)])).toBe(false)
  expect(isCaught({ deltaX: 40 }, [row(200), row(0)])).toBe(false)
})

test('from right to left it scrolls from the other end', () => {
  expect(isCaught({ deltaX: -40 }, [row(-100)])).toBe(false)
  expect(isCaught({ deltaX: -40 }, [row(-200)])).toBe(true)
})

test('down, zooming, and what the board takes stay as they are', () => {
  expect(isCaught({ deltaX: 10, deltaY: 40 })).toBe(false)
  expect(isCaught({ deltaX: 40, ctrlKey: true })).toBe(false)
  expect(isCaught({ deltaX: 40 }, [], true)).toBe(false)
})
