import type { Box } from '@kring/shared/ground/world'
import { expect, test } from 'vitest'
import { freeCorner, LOWER_RIGHT } from './freeCorner.ts'

const NAME = { width: 40, height: 10 }
const around = ({ right, below }: { right: boolean; below: boolean }) => ({
  x: right ? 30 : -30,
  y: below ? 20 : -20,
})
const covering =
  (taken: (box: Box) => boolean) =>
  (last = LOWER_RIGHT) =>
    freeCorner(last, NAME, around, taken)

test('a name stands where it covers nothing, and stays there as long as it can', () => {
  expect(covering(() => false)()).toEqual(LOWER_RIGHT)
  const noneBelow = covering(({ y }) => y > 0)
  expect(noneBelow()).toEqual({ right: true, below: false })
  expect(noneBelow({ right: false, below: false })).toEqual({ right: false, below: false })
})

test('where it would cover something everywhere there is no name', () => {
  expect(covering(() => true)()).toBeNull()
})
