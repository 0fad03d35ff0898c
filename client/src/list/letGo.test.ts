import { expect, test } from 'vitest'
import { list as dutch } from '../words/nl/list.ts'
import { wordingOf } from '../words/wording.ts'
import { isTaken, letGo } from './letGo.ts'

test.each([
  [
    'removed by somebody else',
    undefined,
    'Rust in de gang is er niet meer: iemand heeft de kaart weggehaald.',
  ],
  [
    'parked by somebody else',
    { zone: 'threat', within: null, parked: true },
    'Rust in de gang is geparkeerd: iemand heeft de kaart weggelegd.',
  ],
  [
    'joined with others',
    { zone: 'threat', within: 'pile', parked: false },
    'Rust in de gang ligt nu in een stapel.',
  ],
  [
    'moved by somebody else',
    { zone: 'chance', within: null, parked: false },
    'Rust in de gang ligt nu in kansen: iemand heeft de kaart verlegd.',
  ],
  [
    'as it was',
    { zone: 'threat', within: null, parked: false },
    'Rust in de gang ligt weer op de oude plek.',
  ],
])('a card that was let go and is %s', (_, now, said) => {
  const t = wordingOf('nl', { list: dutch })
  const what = letGo({ zone: 'threat' }, now)
  expect(t(`list.drag.${what}`, { card: 'Rust in de gang', zone: 'kansen' })).toBe(said)
})

test('what left the list is told at once, also to who still holds it', () => {
  const whats = ['cancel', 'gone', 'parked', 'joined', 'elsewhere'] as const
  expect(whats.filter(isTaken)).toEqual(['gone', 'parked', 'joined'])
})
