import { describe, expect, test } from 'vitest'
import { lightnessOf, ringColours } from './ringColours.ts'

const STOPS = ['#f3eee2', '#efe3c4', '#f2d391', '#f3b94d', '#ea9f2a']

describe('the colours of the rings', () => {
  test.each([3, 4, 5, 6])('grow darker in equal steps with %i rings', (count) => {
    const lightness = ringColours(STOPS, count).map(lightnessOf)
    expect(lightness).toHaveLength(count)
    const steps = lightness.slice(1).map((value, index) => lightness[index]! - value)
    for (const step of steps) {
      expect(step).toBeGreaterThan(0.02)
      expect(step).toBeCloseTo(steps[0]!, 2)
    }
  })

  test('begin and end at the stops themselves', () => {
    expect(ringColours(STOPS, 5).at(0)).toBe(STOPS[0])
    expect(ringColours(STOPS, 5).at(-1)).toBe(STOPS[4])
    expect(ringColours(STOPS, 4).at(-1)).toBe(STOPS[3])
  })
})
