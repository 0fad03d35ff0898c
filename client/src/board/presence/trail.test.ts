import { expect, test } from 'vitest'
import { FADES, Trails } from './trail.ts'

const at = (x: number, client = 1) => ({ client, at: { x, y: 0 } })

test('the light behind a pointer is strongest where it is, and fades until nothing is left', () => {
  const trails = new Trails()
  for (const since of [0, 100, 200]) {
    trails.point([at(since)], since)
    // Every movement is drawn before the next one comes.
    trails.glowing(since)
  }
  const path = trails.glowing(200)
  expect(path.map(({ to }) => to.x)).toEqual([100, 200])
  expect(path.map(({ strength }) => strength)).toEqual([1 - 100 / FADES, 1])
  expect(trails.glowing(FADES + 150)).toEqual([])
  expect(trails.isGoing).toBe(true)
  trails.glowing(FADES + 200)
  expect(trails.isGoing).toBe(false)
})

test('who points elsewhere leaves no light between, and two people are two trails', () => {
  const trails = new Trails()
  trails.point([at(0), at(500, 2)], 0)
  trails.point([at(510, 2)], 50)
  trails.point([at(90), at(520, 2)], 100)
  trails.point([at(100), at(530, 2)], 150)
  const pieces = trails.glowing(150).map(({ from, to }) => [from.x, to.x])
  expect(pieces).toEqual([
    [90, 100],
    [500, 510],
    [510, 520],
    [520, 530],
  ])
})
