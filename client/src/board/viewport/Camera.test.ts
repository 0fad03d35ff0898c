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
