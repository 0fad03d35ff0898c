import { expect, test } from 'vitest'
import { Camera } from './Camera.ts'
import { NO_EDGES } from './viewTransform.ts'

const nothing = () => undefined
const PHONE = { width: 390, height: 700 }

function camera(world: { width: number; height: number }, opensWide: boolean): Camera {
  const made = new Camera({ resized: nothing, moved: nothing, settled: nothing, gliding: nothing })
  made.lie(null, world, NO_EDGES, opensWide)
  made.resize(PHONE, 2)
  return made
}

test('a table that is higher than a phone is shown at full width, and can be shown whole', () => {
  const high = camera({ width: 830, height: 2100 }, true)
  expect(high.view.scale * 830).toBeGreaterThan(PHONE.width * 0.95)
  expect(high.view.scale * 830).toBeLessThanOrEqual(PHONE.width)
  expect(high.shownSight).toMatchObject({ x: 415, y: 1050 })
  expect(high.isFitted).toBe(false)
  high.show(high.fit)
  expect(high.isFitted).toBe(true)
  expect(high.view.scale * 2100).toBeLessThanOrEqual(PHONE.height)
})

test('what is in sight as a whole is shown as a whole, and so is everything on other surfaces', () => {
  expect(camera({ width: 1440, height: 1000 }, true).isFitted).toBe(true)
  expect(camera({ width: 830, height: 2100 }, false).isFitted).toBe(true)
})

test.each([
  ['in', 1.1],
  ['out', 1 / 1.1],
])('zoomed %s without end, what lies under the pointer stays under it', (_, factor) => {
  const open = new Camera({ resized: nothing, moved: nothing, settled: nothing, gliding: nothing })
  open.lie({ x: 700, y: 500, width: 900, height: 600 }, { width: 1440, height: 1000 }, NO_EDGES, false)
  open.resize({ width: 1366, height: 768 }, 1)
  const at = { left: 300, top: 650 }
  const under = open.toWorld(at)
  for (let turn = 0; turn < 80; turn++) open.zoom(factor, at)
  expect(open.toWorld(at).x).toBeCloseTo(under.x)
  expect(open.toWorld(at).y).toBeCloseTo(under.y)
  // Two fingers as well, that go apart or together there.
  const near = [
    { left: 290, top: 650 },
    { left: 310, top: 650 },
  ] as const
  const far = [
    { left: 100, top: 650 },
    { left: 500, top: 650 },
  ] as const
  const [from, to] = factor > 1 ? [near, far] : [far, near]
  open.pinch(from, to)
  expect(open.toWorld(at).x).toBeCloseTo(under.x)
  expect(open.toWorld(at).y).toBeCloseTo(under.y)
})
