import { expect, test } from 'vitest'
import { placesFaceDown } from './faceDown.ts'

test('there is a place for each who is ready, and no two lie in the same', () => {
  for (const people of [1, 2, 5, 6, 7, 12, 20, 60])
    for (const count of [0, 1, Math.floor(people / 2), people]) {
      const places = placesFaceDown(count, people)
      expect(places, `${count} of ${people}`).toHaveLength(count)
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
    }
})

test('what lies stays where it is when another card comes', () => {
  for (const people of [2, 6, 7, 12, 20])
    for (let count = 1; count <= people; count++)
      expect(placesFaceDown(count, people).slice(0, -1)).toEqual(placesFaceDown(count - 1, people))
})

test('the first cards do not lie beside each other', () => {
  const [one, other] = placesFaceDown(2, 12)
  expect(Math.hypot(one!.x - other!.x, one!.y - other!.y)).toBeGreaterThan(0.9)
})
