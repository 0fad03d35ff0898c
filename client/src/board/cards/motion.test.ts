import { describe, expect, test } from 'vitest'
import { ease } from '../viewport/ease.ts'
import { endOf, isGoing, type Motion, motionAfter, poseAt, RESTING, travellers } from './motion.ts'

const home = { x: 100, y: 100 }

describe('a card on its way', () => {
  const travelling: Motion = { kind: 'travelling', from: { x: 0, y: 0 }, size: 2, since: 1000 }

  test('goes from where it was let go to where it belongs, and rests there', () => {
    expect(poseAt(travelling, home, 1000, 420)).toEqual({ at: { x: 0, y: 0 }, size: 2, face: 1 })
    expect(poseAt(travelling, home, 1420, 420)).toEqual({ at: home, size: 1, face: 1 })
    expect(motionAfter(travelling, 1419, 420)).toBe(travelling)
    expect(motionAfter(travelling, 1420, 420)).toBe(RESTING)
  })

  test('is simply there with reduced motion', () => {
    expect(poseAt(travelling, home, 1000, 0).at).toEqual(home)
    expect(motionAfter(travelling, 1000, 0)).toBe(RESTING)
  })

  test('goes back when the board stays silent about it', () => {
    const waiting: Motion = { kind: 'waiting', at: { x: 40, y: 40 }, until: 2000 }
    expect(motionAfter(waiting, 1999, 420)).toBe(waiting)
    expect(motionAfter(waiting, 2000, 420)).toEqual({
      kind: 'travelling',
      from: { x: 40, y: 40 },
      size: 1,
      since: 2000,
    })
  })

  test('needs no frames while it lies in a hand', () => {
    expect(isGoing({ kind: 'held', at: home }, 0)).toBe(false)
  })

  test('needs none while it travels or waits, and says when that is over', () => {
    const waiting: Motion = { kind: 'waiting', at: home, until: 2000 }
    for (const motion of [travelling, waiting]) expect(isGoing(motion, 1100)).toBe(false)
    expect(endOf(travelling, 420)).toBe(1420)
    expect(motionAfter(travelling, 1420, 420)).toBe(RESTING)
    expect(endOf(waiting, 420)).toBe(2000)
    expect(motionAfter(waiting, 2000, 420)).not.toBe(waiting)
    for (const motion of [RESTING, { kind: 'held', at: home } as const])
      expect(endOf(motion, 420)).toBeUndefined()
  })

  test('lies face down for a moment and turns over where it lies, all at one time', () => {
    const turning: Motion = { kind: 'turning', since: 500 }
    const at = (now: number) => poseAt(turning, home, now, 420)
    expect(at(500)).toEqual({ at: home, size: 1, face: -1 })
    expect(at(900).face).toBe(-1)
    expect(at(1110).face).toBeCloseTo(0)
    expect(at(1320)).toEqual({ at: home, size: 1, face: 1 })
    expect(motionAfter(turning, 1319, 420)).toBe(turning)
    expect(motionAfter(turning, 1320, 420)).toBe(RESTING)
  })

  test('shows its face at once with reduced motion', () => {
    const turning: Motion = { kind: 'turning', since: 500 }
    expect(poseAt(turning, home, 500, 0).face).toBe(1)
    expect(motionAfter(turning, 500, 0)).toBe(RESTING)
  })
})

describe('the easing', () => {
  test('starts at 0, ends at 1, and never turns back', () => {
    let last = -1
    for (let step = 0; step <= 100; step++) {
      const value = ease(step / 100)
      expect(value).toBeGreaterThanOrEqual(last)
      last = value
    }
    expect(ease(0)).toBe(0)
    expect(ease(1)).toBe(1)
  })

  test('is the curve of the style sheet: quick at first', () => {
    expect(ease(0.25)).toBeGreaterThan(0.5)
  })
})

test('a dozen cards all travel to their places; of more the few that go farthest', () => {
  const ways = (count: number) => new Map(Array.from({ length: count }, (_, n) => [n, n === 3 ? 900 : n]))
  expect(travellers(ways(12)).size).toBe(12)
  expect([...travellers(ways(100))].sort((one, other) => one - other)).toEqual([3, 97, 98, 99])
})
