import { type Activity, newCard } from '@kring/shared/meeting'
import { describe, expect, it } from 'vitest'
import { freeSpot } from './freeSpot.ts'

const tableWith = (...places: [number, number][]) =>
  ({
    cards: Object.fromEntries(
      places.map(([x, y], index) => [
        `c${index}`,
        { ...newCard({ id: `c${index}`, label: 'Rust', text: '', zone: 'table' }), x, y },
      ]),
    ),
  }) as Pick<Activity, 'cards'> as Activity

describe('a free place', () => {
  it('is where one wishes when nothing lies there', () => {
    expect(freeSpot(tableWith([900, 900]), { x: 100, y: 100 })).toEqual({ x: 100, y: 100 })
  })

  it('is beside what lies there, to the right first', () => {
    const spot = freeSpot(tableWith([100, 100]), { x: 100, y: 100 })
    expect(spot.y === 100 ? spot.x > 100 : spot.y > 100).toBe(true)
  })

  it('is free for all of a block of notes', () => {
    const room = { width: 1200, height: 600 }
    const spot = freeSpot(tableWith([0, 0], [300, 200]), { x: 0, y: 0 }, room)
    for (const [x, y] of [
      [0, 0],
      [300, 200],
    ] as const)
      expect(Math.abs(spot.x - x) > room.width / 2 || Math.abs(spot.y - y) > room.height / 2).toBe(true)
  })
})
