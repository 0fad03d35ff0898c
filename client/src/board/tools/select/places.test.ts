import { expect, test } from 'vitest'
import { placesOf } from './places.ts'

const rules = {
  zoneAt: ({ x }: { x: number }) => (x < 0 ? undefined : x < 100 ? 'left' : 'right'),
  why: (card: string, zone: string) =>
    card === 'own' && zone === 'right' ? ('card.otherColumn' as const) : undefined,
}

test('cards keep their distances, each in the zone it comes to', () => {
  const homes = new Map([
    ['one', { x: 20, y: 10 }],
    ['two', { x: 80, y: 20.4 }],
  ])
  expect(placesOf(homes, { right: 40, down: 5 }, rules)).toEqual({
    places: [
      { card: 'one', zone: 'left', x: 60, y: 15 },
      { card: 'two', zone: 'right', x: 120, y: 25 },
    ],
    refused: [],
  })
})

test('what cannot come along stays, with why', () => {
  const homes = new Map([
    ['own', { x: 80, y: 0 }],
    ['edge', { x: -90, y: 0 }],
  ])
  expect(placesOf(homes, { right: 40, down: 0 }, rules)).toEqual({
    places: [],
    refused: [
      { card: 'own', why: 'card.otherColumn' },
      { card: 'edge', why: undefined },
    ],
  })
})
