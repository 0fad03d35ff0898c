import { methodOf } from '@kring/shared/methods/registry'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { findIn } from './find.ts'

const find = ({ activity }: Table, typed: string) =>
  findIn(methodOf(activity.method)!, activity, typed).map((found) => Object.values(found)[0])

test('notes, what lies in piles, and words on drawings are found, whatever their capitals and accents', () => {
  const table = new Table({}, 'free').join('Anna').goTo('work')
  const note = (card: string, label: string, text = '', y = 0) =>
    table.say('anna', 'card.write', { card, label, text, x: 0, y })
  note('a', 'Één boek', 'voor elk kind')
  note('b', 'Boekenmarkt', '', 200)
  note('c', 'Samen lezen', '', 400)
  const drawing = {
    shape: 'text',
    x: 0,
    y: 900,
    width: 90,
    height: 90,
    colour: 0,
    size: 'small',
    text: 'Boekruil',
  } as const
  table.say('anna', 'mark.draw', { mark: 'm', drawing })
  expect(find(table, 'boek')).toEqual(['a', 'b', 'm'])
  expect(find(table, ' KIND  een ')).toEqual(['a'])
  expect(find(table, 'zee')).toEqual([])
  expect(find(table, ' ')).toEqual([])
  table.say('anna', 'pile.make', { pile: 'p', cards: ['b', 'c'], label: 'Allemaal', text: '' })
  expect(find(table, 'markt')).toEqual(['p'])
})
