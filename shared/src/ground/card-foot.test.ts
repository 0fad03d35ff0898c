import { expect, test } from 'vitest'
import { newCard } from '../meeting.ts'
import { METHODS } from '../methods/all.ts'
import { tableOf } from '../methods/table.ts'
import { Table } from '../testing/table.ts'
import { footOf, isTicked } from './card-foot.ts'

const of = (method: string, details: Record<string, string>) => {
  const table = new Table({}, method)
  const card = { ...newCard({ id: 'c', label: 'Voorlezen', text: '', zone: 'x' }), details }
  return {
    foot: footOf(table.method, table.activity.settings, card, 'nl'),
    isTicked: isTicked(table.method, table.activity.settings, card),
  }
}

test('how it went since the last time stands on the card, with mark and word', () => {
  expect(of('swot', { still: 'gone' }).foot).toEqual(['× geldt niet meer'])
  expect(of('bbb', { went: 'partly' }).foot).toEqual(['± voor een deel'])
  expect(of('bsa', { side: 'gap', influence: 'help', know: 'guess' }).foot).toEqual([
    '– gemis · & met hulp',
    '? vermoeden',
  ])
})

test('that somebody looked is a tick within the card, and nothing that sticks out of it', () => {
  expect(of('swot', { box: 'right' })).toEqual({ foot: [], isTicked: true })
  expect(of('swot', { still: 'holds' }).isTicked).toBe(false)
})

test('no mark of a method stands on a card without a word, but that tick', () => {
  for (const method of METHODS) {
    if (!method.table) continue
    for (const detail of tableOf(method).details?.(new Table({}, method.id).activity.settings) ?? [])
      if (detail.type === 'choice' && detail.options.length > 1)
        for (const { id, mark, short } of detail.options)
          expect([method.id, id, mark === undefined || short !== undefined]).toEqual([method.id, id, true])
  }
})
