import { expect, test } from 'vitest'
import { boardOf, meetingFrom } from './projection.ts'
import { sharingWith } from './sharing.ts'
import { Table } from './testing/table.ts'

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

function sorting() {
  const table = new Table({}, 'swot').join('Alice', 'Bob').goTo('inside')
  table.write('alice', 'Rust').write('bob', 'Tijd')
  return table.goTo('order')
}

test('what was read anew from the same records is the meeting it was', () => {
  const board = boardOf(sorting().meeting)
  const before = meetingFrom(copy(board))
  expect(sharingWith(before, meetingFrom(copy(board)))).toBe(before)
})

test('after a card went elsewhere only that card is another, and what holds it', () => {
  const table = sorting()
  const before = meetingFrom(copy(boardOf(table.meeting)))!
  const [moved, stayed] = Object.keys(table.activity.cards) as [string, string]
  table.say('alice', 'cards.place', { places: [{ card: moved, zone: 'threat' }] })
  const read = meetingFrom(copy(boardOf(table.meeting)))!
  const now = sharingWith(before, read)
  expect(now).toEqual(read)
  const [was, is] = [before.activities[before.current]!, now.activities[now.current]!]
  expect(is.cards[moved]).not.toBe(was.cards[moved])
  expect(is.cards[stayed]).toBe(was.cards[stayed])
  for (const name of ['settings', 'marks', 'phase', 'actions'] as const) expect(is[name]).toBe(was[name])
  expect(now.members).toBe(before.members)
})

test('another order, another length and another kind are something else', () => {
  expect(Object.keys(sharingWith({ a: 1, b: 2 }, { b: 2, a: 1 }))).toEqual(['b', 'a'])
  expect(sharingWith([1, 2, 3], [1, 2])).toEqual([1, 2])
  expect(sharingWith({ 0: 1 }, [1])).toEqual([1])
  expect(sharingWith({ a: {} }, { a: null })).toEqual({ a: null })
})
