import { expect, test } from 'vitest'
import { list as dutch } from '../words/nl/list.ts'
import { wordingOf } from '../words/wording.ts'
import { letGo } from './letGo.ts'

test.each([
  [
    'removed by somebody else',
    undefined,
    'Rust in de gang is er niet meer: iemand heeft de kaart weggehaald.',
  ],
  ['joined with others', { zone: 'threat', within: 'pile' }, 'Rust in de gang ligt nu in een stapel.'],
  [
    'moved by somebody else',
    { zone: 'chance', within: null },
    'Rust in de gang ligt nu in kansen: iemand heeft de kaart verlegd.',
  ],
  ['as it was', { zone: 'threat', within: null }, 'Rust in de gang ligt weer op de oude plek.'],
])('a card that was let go and is %s', (_, now, said) => {
  const t = wordingOf('nl', { list: dutch })
  const what = letGo({ zone: 'threat' }, now)
  expect(t(`list.drag.${what}`, { card: 'Rust in de gang', zone: 'kansen' })).toBe(said)
})
