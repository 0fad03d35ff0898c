import { WORLD } from '@kring/shared/ground/world'
import { describe, expect, test } from 'vitest'
import {
  clampView,
  fitView,
  isFitted,
  MOST_ZOOM,
  panBy,
  pinch,
  toScreen,
  toWorld,
  zoomAt,
} from './viewTransform.ts'

const sizes = [
  { width: 1920, height: 1080 },
  { width: 920, height: 700 },
  { width: 390, height: 400 },
  { width: 400, height: 2000 },
]

describe('the view', () => {
  test.each(sizes)('shows the whole world in the middle of $width × $height', (size) => {
    const view = fitView(size, 10)
    const corner = toScreen(view, { x: 0, y: 0 })
    const opposite = toScreen(view, { x: WORLD.width, y: WORLD.height })
    expect(corner.left).toBeGreaterThanOrEqual(9.999)
    expect(corner.top).toBeGreaterThanOrEqual(9.999)
    expect(opposite.left + corner.left).toBeCloseTo(size.width)
    expect(opposite.top + corner.top).toBeCloseTo(size.height)
  })

  test('brings a point to the screen and back', () => {
    const view = zoomAt(fitView(sizes[1]!, 8), { left: 100, top: 50 }, 2.3)
    const there = toWorld(view, toScreen(view, { x: 333, y: 777 }))
    expect(there.x).toBeCloseTo(333)
    expect(there.y).toBeCloseTo(777)
  })

  test('keeps what lies under the pointer there while zooming', () => {
    const view = fitView(sizes[1]!, 8)
    const anchor = { left: 640, top: 200 }
    const before = toWorld(view, anchor)
    const after = toWorld(zoomAt(view, anchor, 1.7), anchor)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
  })

  test('keeps what lies under both fingers there while pinching', () => {
    const view = fitView(sizes[1]!, 8)
    const from = [
      { left: 300, top: 300 },
      { left: 500, top: 300 },
    ] as const
    const to = [
      { left: 250, top: 350 },
      { left: 650, top: 350 },
    ] as const
    const after = pinch(view, from, to)
    expect(after.scale / view.scale).toBeCloseTo(2)
    for (const finger of [0, 1] as const) {
      const before = toWorld(view, from[finger])
      expect(toScreen(after, before).left).toBeCloseTo(to[finger].left)
      expect(toScreen(after, before).top).toBeCloseTo(to[finger].top)
    }
  })

  test('never shows less than the whole board, nor more than six times its size', () => {
    const size = sizes[1]!
    const fitted = fitView(size, 8)
    expect(clampView(zoomAt(fitted, { left: 0, top: 0 }, 0.2), fitted, size)).toEqual(fitted)
    const close = clampView(zoomAt(fitted, { left: 0, top: 0 }, 100), fitted, size)
    expect(close.scale).toBeCloseTo(fitted.scale * MOST_ZOOM)
  })

  test('cannot be pushed off the table', () => {
    const size = sizes[1]!
    const fitted = fitView(size, 8)
    const close = clampView(zoomAt(fitted, { left: 460, top: 350 }, 3), fitted, size)
    const pushed = clampView(panBy(close, { left: 1e5, top: -1e5 }), fitted, size)
    expect(toScreen(pushed, { x: 0, y: 0 }).left).toBeLessThanOrEqual(size.width * 0.1)
    expect(toScreen(pushed, { x: 0, y: WORLD.height }).top).toBeGreaterThanOrEqual(size.height * 0.9)
  })

  test('knows whether it is fitted', () => {
    const fitted = fitView(sizes[0]!, 8)
    expect(isFitted(fitted, fitted)).toBe(true)
    expect(isFitted(zoomAt(fitted, { left: 0, top: 0 }, 1.1), fitted)).toBe(false)
  })
})
