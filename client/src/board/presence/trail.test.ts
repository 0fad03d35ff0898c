import { expect, test } from 'vitest'
import { FADES, pathAt, type Sample, trailOf } from './trail.ts'

const samples: Sample[] = [0, 100, 200].map((since) => ({ at: { x: since, y: 0 }, since }))

test('the light behind a pointer is strongest where it is, and fades until nothing is left', () => {
  const path = pathAt(samples, 200)
  expect(path.map(({ to }) => to.x)).toEqual([100, 200])
  expect(path.map(({ strength }) => strength)).toEqual([1 - 100 / FADES, 1])
  expect(trailOf(samples, FADES + 50)).toHaveLength(2)
  expect(trailOf(samples, FADES + 200)).toEqual([])
})
