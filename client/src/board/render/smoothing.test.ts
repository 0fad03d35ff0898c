import { describe, expect, test } from 'vitest'
import { follow, isStill, positionAt, startTrack } from './smoothing.ts'

describe('a card in somebody else’s hand', () => {
  test('glides from where it is to the newest sample, without a jump', () => {
    let track = startTrack({ x: 0, y: 0 }, 0)
    track = follow(track, { x: 100, y: 0 }, 33)
    expect(positionAt(track, 33)).toEqual({ x: 0, y: 0 })
    const midway = positionAt(track, 50)
    track = follow(track, { x: 200, y: 40 }, 50)
    expect(positionAt(track, 50)).toEqual(midway)
  })

  test('arrives within about one interval', () => {
    let track = startTrack({ x: 0, y: 0 }, 0)
    for (let sample = 1; sample <= 10; sample++) track = follow(track, { x: sample * 10, y: 0 }, sample * 33)
    expect(positionAt(track, 330 + 40)).toEqual({ x: 100, y: 0 })
    expect(isStill(track, 330 + 40)).toBe(true)
  })

  test('moves evenly however unevenly samples come', () => {
    let track = startTrack({ x: 0, y: 0 }, 0)
    let last = 0
    let longest = 0
    for (let time = 0; time <= 2000; time += 16) {
      // Thirty a second, up to 12 ms early or late, always at the same speed.
      const sample = Math.floor(time / 33)
      if (time % 33 < 16) track = follow(track, { x: sample * 33 + ((sample * 7) % 24) - 12, y: 0 }, time)
      const { x } = positionAt(track, time)
      if (time > 200) longest = Math.max(longest, Math.abs(x - last))
      last = x
    }
    expect(longest).toBeLessThan(40)
  })

  test('does not start again for a sample it has', () => {
    const track = follow(startTrack({ x: 0, y: 0 }, 0), { x: 5, y: 5 }, 33)
    expect(follow(track, { x: 5, y: 5 }, 60)).toBe(track)
  })

  test('is not slowed down for long by one late packet', () => {
    let track = startTrack({ x: 0, y: 0 }, 0)
    track = follow(track, { x: 10, y: 0 }, 900)
    expect(track.lasts).toBeLessThanOrEqual(120)
  })
})
