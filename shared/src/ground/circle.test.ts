import { expect, test } from 'vitest'
import { seatsAround, tableEdge } from './circle.ts'

test('the first place is at the top, and the others follow clockwise, as many left as right', () => {
  for (let count = 1; count <= 30; count++) {
    const places = seatsAround(count)
    expect(places).toHaveLength(count)
    expect(places[0]?.x).toBeCloseTo(0)
    expect(places[0]?.y).toBeCloseTo(-1)
    if (count > 2) expect(places[1]?.x, `${count} people`).toBeGreaterThan(0)
    const across = places.reduce((sum, { x }) => sum + x, 0)
    expect(Math.abs(across), `${count} people`).toBeLessThan(0.05)
  }
})

test('the table is an ellipse for few and fuller for many, and never larger than its room', () => {
  const far = (count: number) => Math.max(...tableEdge(count).map(({ x, y }) => Math.hypot(x, y)))
  expect(far(6)).toBeCloseTo(1)
  expect(far(20)).toBeGreaterThan(1.1)
  for (const { x, y } of tableEdge(20))
    expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1 + 1e-9)
})
