import { expect, test } from 'vitest'
import { listenToPointers, type PointerDown } from './pointerInput.ts'

/** What an element tells of one pointer that comes down on it. */
function told(event: { pointerType: string; button: number; buttons?: number }): PointerDown[] {
  const element = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 0, top: 0 }),
    setPointerCapture: () => {},
  })
  const downs: PointerDown[] = []
  const nothing = () => {}
  const listener = {
    move: nothing,
    release: nothing,
    cancel: nothing,
    hover: nothing,
    wheel: () => false,
    menu: nothing,
    hold: nothing,
  }
  listenToPointers(element as unknown as HTMLElement, { ...listener, press: (down) => downs.push(down) })
  const down = Object.assign(
    new Event('pointerdown'),
    { pointerId: 1, clientX: 5, clientY: 5, pressure: 0.5 },
    event,
  )
  element.dispatchEvent(down)
  return downs
}

test('the tip of a pen, a finger and the left button of a mouse press', () => {
  for (const pointerType of ['pen', 'touch', 'mouse'])
    expect(told({ pointerType, button: 0 })).toMatchObject([{ pointerType, middle: false, eraser: false }])
})

test('the other end of a pen erases', () => {
  expect(told({ pointerType: 'pen', button: 5 })).toMatchObject([{ eraser: true }])
})

test('the button on the barrel of a pen draws and moves nothing, as the right button of a mouse', () => {
  expect(told({ pointerType: 'pen', button: 2 })).toEqual([])
  expect(told({ pointerType: 'mouse', button: 2 })).toEqual([])
})

test('the middle button of a mouse shifts the view; other buttons do nothing', () => {
  expect(told({ pointerType: 'mouse', button: 1 })).toMatchObject([{ middle: true }])
  for (const button of [3, 4, 5]) expect(told({ pointerType: 'mouse', button })).toEqual([])
})
