import { expect, test } from 'vitest'
import { aim, HELD, isMeant } from './pileIntent.ts'

const box = (x: number, y = 0) => ({ x, y, width: 100, height: 60 })
const others = [['lower', box(0)] as const, ['other', box(300)] as const]

test('a card held half over another for a while is meant to lie with it', () => {
  const begun = aim(null, box(40), others, 1000)
  expect(begun).toEqual({ card: 'lower', since: 1000 })
  expect(isMeant(begun, 1000 + HELD - 1)).toBe(false)
  const still = aim(begun, box(30), others, 1200)
  expect(still).toBe(begun)
  expect(isMeant(still, 1000 + HELD)).toBe(true)
})

test('less than half over it means nothing, and so does passing over', () => {
  expect(aim(null, box(60), others, 0)).toBeNull()
  expect(aim({ card: 'lower', since: 0 }, box(60), others, 500)).toBeNull()
})

test('going over to another card begins anew', () => {
  expect(aim({ card: 'lower', since: 0 }, box(280), others, 500)).toEqual({ card: 'other', since: 500 })
})

test('of two cards it is the one covered most', () => {
  const close = [['one', box(0)] as const, ['two', box(40)] as const]
  expect(aim(null, box(35), close, 0)?.card).toBe('two')
})
