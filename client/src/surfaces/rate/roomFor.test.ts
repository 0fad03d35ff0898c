import { type Card, newCard, type Poll } from '@kring/shared/meeting'
import { expect, test } from 'vitest'
import { roomFor } from './roomFor.ts'

const card = (id: string): Card => newCard({ id, label: id, text: '', zone: 'keep' })
const RANKED = ['loved', 'liked', 'doubted', 'plain', 'refused'].map(card)
const poll: Poll = {
  number: 1,
  kind: 'each',
  cards: RANKED.map(({ id }) => id),
  open: false,
  cast: 6,
  tally: null,
  perCard: {
    loved: { yes: 6 },
    liked: { yes: 5 },
    doubted: { yes: 4, concern: 1 },
    plain: { yes: 4 },
    refused: { yes: 3, notYet: 3 },
  },
}
const shown = (most: number) => roomFor(poll, RANKED, most).map(({ id }) => id)

test('a card with a concern, or one that was refused, leaves the wall last; the order stays', () => {
  expect(shown(5)).toEqual(['loved', 'liked', 'doubted', 'plain', 'refused'])
  expect(shown(4)).toEqual(['loved', 'liked', 'doubted', 'refused'])
  expect(shown(2)).toEqual(['doubted', 'refused'])
  expect(shown(0)).toEqual(['doubted'])
})
