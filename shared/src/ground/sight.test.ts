import { describe, expect, test } from 'vitest'
import { cardScale, leastType, readTo, SIGHTS, typeScale, USUAL_SIGHT } from './sight.ts'

const WIDE = { width: 1920, height: 1080 }
const pixels = (diagonal: number, seat: number) => (leastType({ diagonal, seat }, WIDE) * 1080) / 100

describe('type that is read from the furthest seat', () => {
  test.each([
    [65, 4, 35],
    [65, 5, 44],
    [65, 6, 53],
    [75, 4, 31],
    [75, 5, 38],
    [75, 6, 46],
    [86, 4, 27],
    [86, 5, 34],
    [86, 6, 40],
  ])('a panel of %i inch from %i m: %i px, as in METHODS §11', (diagonal, seat, expected) => {
    expect(Math.round(pixels(diagonal, seat))).toBe(expected)
  })

  test('the same panel with more pixels needs the same share of its height, a squarer one of the same diagonal less', () => {
    const sight = { diagonal: 75, seat: 5 }
    expect(leastType(sight, { width: 3840, height: 2160 })).toBeCloseTo(leastType(sight, WIDE))
    expect(leastType(sight, { width: 1024, height: 768 })).toBeLessThan(leastType(sight, WIDE))
  })
})

describe('how much larger the small type of a wall is', () => {
  test('the usual wall is as it was laid out, and nearer seats change nothing', () => {
    expect(typeScale(USUAL_SIGHT, WIDE)).toBe(1)
    expect(typeScale({ diagonal: 86, seat: 3 }, WIDE)).toBe(1)
  })

  test('it follows the distance, and ends where something else would be pushed out', () => {
    expect(typeScale({ diagonal: 75, seat: 6 }, WIDE)).toBeCloseTo(1.2)
    expect(typeScale({ diagonal: 65, seat: 5 }, WIDE)).toBeCloseTo(1.15)
    const all = Array.from({ length: 40 }, (_, at) => typeScale({ diagonal: 65, seat: 1 + at / 2 }, WIDE))
    expect(all).toEqual([...all].sort((one, other) => one - other))
    expect([all[0], all.at(-1)]).toEqual([1, 1.25])
  })

  test('whatever may be said of a wall gives a size within the bounds', () => {
    for (const diagonal of Object.values(SIGHTS.diagonal))
      for (const seat of Object.values(SIGHTS.seat)) {
        const scale = typeScale({ diagonal, seat }, WIDE)
        expect(scale).toBeGreaterThanOrEqual(1)
        expect(scale).toBeLessThanOrEqual(1.25)
      }
  })
})

test('to where it is read is the other way round', () => {
  const scale = leastType({ diagonal: 65, seat: 5 }, WIDE) / 3.5
  expect(readTo(65, scale, WIDE)).toBeCloseTo(5)
  expect(readTo(75, 1, WIDE)).toBeCloseTo(4.92, 1)
})

describe('how much larger the cards of a wall are', () => {
  test('as they were laid out on the usual wall, and larger with its small type', () => {
    expect(cardScale(undefined, WIDE)).toBe(1)
    expect(cardScale(USUAL_SIGHT, WIDE)).toBe(1)
    expect(cardScale({ diagonal: 75, seat: 6 }, WIDE)).toBeCloseTo(1.2)
  })

  test('on a squarer wall, where the board is drawn smaller, they make up for it', () => {
    expect(cardScale(undefined, { width: 1024, height: 768 })).toBeCloseTo(1.5)
    expect(cardScale(undefined, { width: 1280, height: 800 })).toBeCloseTo(1.15)
    expect(cardScale({ diagonal: 65, seat: 9 }, { width: 1024, height: 768 })).toBeCloseTo(1.6)
  })

  test('a window that is not there yet changes nothing', () => {
    expect(cardScale(undefined, { width: 0, height: 0 })).toBe(1)
  })
})
