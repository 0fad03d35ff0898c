import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { freshNames, namesOf } from './fresh.ts'

test('what somebody just joined or named is fresh for everybody, until it is taken back or the group goes on', () => {
  const table = new Table({}, 'bbb').join('Alice', 'Bob').goTo('write')
  table.write('alice', 'Rust', { zone: 'keep' }).write('bob', 'Kalmte', { zone: 'keep' }).goTo('keep')
  const before = namesOf(table.activity)
  expect(before.size).toBe(0)
  table.say('alice', 'pile.make', { pile: 'p', cards: ['rust', 'kalmte'], label: 'Stilte', text: '' })
  const joined = namesOf(table.activity)
  expect(freshNames(before, joined)).toEqual(['p'])
  table.say('bob', 'pile.make', { pile: 'p', cards: ['p'], label: 'Ruimte', text: '' })
  expect(freshNames(joined, namesOf(table.activity))).toEqual(['p'])
  table.say('bob', 'merge.undo', { card: 'p' })
  expect(table.activity.cards.p?.label).toBe('Stilte')
  table.say('bob', 'merge.undo', { card: 'p' })
  expect(namesOf(table.activity).size).toBe(0)
})
