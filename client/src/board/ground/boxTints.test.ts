import { type BoxesGround, gridOf } from '@kring/shared/ground/boxes'
import { circle } from '@kring/shared/methods/circle/circle'
import { expect, test } from 'vitest'
import type { BoardLook } from '../render/boardLook.ts'
import { boxTints } from './boxTints.ts'

const look = {
  rings: ['#ffffff', '#ddddff', '#aaaaff', '#7777ff', '#4444ff'],
  tints: ['k', 's'],
  paperSunk: 'paper',
} as unknown as BoardLook
const coloursOf = (ground: BoxesGround) => [...boxTints(ground, look).values()]

test('the two places of a circle look alike: what is looked at otherwise is no further than what is carried', () => {
  const ground = circle.table?.ground({})
  if (ground?.kind !== 'boxes') throw new Error('a circle has places')
  const [one, other, ...more] = coloursOf(ground)
  expect([other, more]).toEqual([one, []])
})

test('along a line each step is another colour, and so is each of those that are their own', () => {
  const boxes = gridOf([['one', 'two']], 0)
  for (const tint of ['deepening', 'each'] as const)
    expect(new Set(coloursOf({ kind: 'boxes', tint, boxes })).size, tint).toBe(2)
})
