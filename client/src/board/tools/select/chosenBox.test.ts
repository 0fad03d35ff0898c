import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { chosenBox } from './chosenBox.ts'

test('what is chosen has its place before the board is drawn again: the bar stands there', () => {
  const table = new Table().join('Alice')
  table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'free', question: 'Wat?', settings: {} })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  table.say('alice', 'card.write', { card: 'c', label: 'Rust', text: '', zone: 'table', x: 900, y: 700 })
  const card = table.activity.cards.c
  if (!card) throw new Error('no card')
  expect(chosenBox([card], table.activity, () => undefined)).toMatchObject({ x: 900, y: 700 })
  const drawn = { x: 10, y: 20, width: 100, height: 50 }
  expect(chosenBox([card], table.activity, () => drawn)).toEqual(drawn)
})
