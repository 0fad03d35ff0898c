import type { Rating } from '@kring/shared/capabilities/rate/rating'
import { type Card, newCard } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { roomFor } from './roomFor.ts'

const card = (id: string): Card => newCard({ id, label: id, text: '', zone: 'keep' })
const RANKED = ['loved', 'liked', 'doubted', 'plain', 'refused'].map(card)
const counts = (given: Record<string, number>) => ({ counts: given, examples: [] })
const rating: Rating = {
  id: 'settle',
  number: 1,
  scale: 'consent',
  items: RANKED.map(({ id }) => id),
  isWhole: false,
  open: false,
  cast: 6,
  outcome: {
    loved: counts({ yes: 6 }),
    liked: counts({ yes: 5 }),
    doubted: counts({ yes: 4, concern: 1 }),
    plain: counts({ yes: 4 }),
    refused: counts({ yes: 3, notYet: 3 }),
  },
}
const shown = (most: number) => roomFor(rating, RANKED, most).map(({ id }) => id)

test('a card with a concern, or one that was refused, leaves the wall last; the order stays', () => {
  expect(shown(5)).toEqual(['loved', 'liked', 'doubted', 'plain', 'refused'])
  expect(shown(4)).toEqual(['loved', 'liked', 'doubted', 'refused'])
  expect(shown(2)).toEqual(['doubted', 'refused'])
  expect(shown(0)).toEqual(['doubted'])
})
