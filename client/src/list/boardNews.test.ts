import { FACILITATOR } from '@kring/shared/meeting'
import { viewOf } from '@kring/shared/projection'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { newsOf, toldAtOnce } from './boardNews.ts'

const seenBy = (table: Table, member: string) => viewOf(table.meeting, member).activities.a1!

/** Alice and Bas each wrote a strength, a weakness and an opportunity; now they sort. */
function sorting(): Table {
  const table = new Table({}, 'swot').join('Alice', 'Bas')
  table.say(FACILITATOR, 'phase.go', { phase: 'inside', round: 0 })
  for (const who of ['alice', 'bas']) {
    table.say(who, 'card.write', { card: `${who}-1`, label: `Sterk ${who}`, text: '', zone: 'strength' })
    table.say(who, 'card.write', { card: `${who}-2`, label: `Zwak ${who}`, text: '', zone: 'weakness' })
  }
  table.say(FACILITATOR, 'phase.go', { phase: 'outside', round: 0 })
  table.say('bas', 'card.write', { card: 'kans', label: 'Nieuwe wijk', text: '', zone: 'opportunity' })
  table.say(FACILITATOR, 'phase.go', { phase: 'order', round: 0 })
  return table
}

test('where everybody sorts it is told where a card went, not by whom, and not what one did oneself', () => {
  const table = sorting()
  const before = [seenBy(table, 'alice'), seenBy(table, 'bas')] as const
  table.say('bas', 'cards.place', { places: [{ card: 'kans', zone: 'strength' }] })
  expect(newsOf(before[0], seenBy(table, 'alice'), 'alice', false)).toEqual([
    { kind: 'moved', card: 'kans', zone: 'strength', by: null },
  ])
  expect(newsOf(before[1], seenBy(table, 'bas'), 'bas', false)).toEqual([])
})

test('many cards that move at once are told by their number; piles and names each', () => {
  const table = sorting()
  const before = seenBy(table, 'alice')
  const places = ['alice-2', 'bas-2', 'kans'].map((card) => ({ card, zone: 'threat' }))
  table.say('bas', 'cards.place', { places })
  table.say('bas', 'pile.make', { pile: 'p', cards: ['alice-1', 'bas-1'], label: 'Samen sterk', text: '' })
  table.say('bas', 'pile.make', { pile: 'q', cards: ['kans'], label: 'Nieuwe buren', text: '' })
  expect(newsOf(before, seenBy(table, 'alice'), 'alice', false)).toEqual([
    { kind: 'piled', card: 'p', count: 2 },
    { kind: 'renamed', card: 'kans', before: 'Nieuwe wijk' },
    { kind: 'movedMany', count: 3 },
  ])
})

test('in a turn, where all see who acts, the name of who moved is told', () => {
  const table = new Table().join('Alice', 'Bas')
  table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0 })
  table.say('alice', 'card.write', { card: 'rust', label: 'Rust', text: '' })
  table.say('bas', 'card.write', { card: 'lezen', label: 'Lezen', text: '' })
  table.say(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1 })
  const before = seenBy(table, 'bas')
  const zone = table.inward('lezen')
  table.say('alice', 'card.move', { card: 'lezen', zone })
  const moved = { kind: 'moved', card: 'lezen', zone, by: 'alice' }
  expect(newsOf(before, seenBy(table, 'bas'), 'bas', true)).toEqual([moved])
  expect(newsOf(seenBy(table, 'bas'), seenBy(table, 'bas'), 'bas', true)).toEqual([])
})

test('cards that were laid or taken away are counted', () => {
  const table = new Table({}, 'free').join('Alice', 'Bas')
  table.say(FACILITATOR, 'phase.go', { phase: 'work', round: 0 })
  const empty = seenBy(table, 'bas')
  for (const card of ['een', 'twee']) table.say('alice', 'card.write', { card, label: card, text: '' })
  const full = seenBy(table, 'bas')
  expect(newsOf(empty, full, 'bas', true)).toEqual([{ kind: 'added', count: 2 }])
  table.say('alice', 'cards.remove', { cards: ['een'] })
  expect(newsOf(full, seenBy(table, 'bas'), 'bas', true)).toEqual([{ kind: 'removed', count: 1 }])
})

test('what this device took away was told with its way back, and is no news', () => {
  const table = sorting()
  const before = seenBy(table, 'alice')
  const after = { ...before, cards: { ...before.cards } }
  for (const gone of ['kans', 'bas-1']) delete (after.cards as Record<string, unknown>)[gone]
  expect(newsOf(before, after, 'alice', false, new Set(['kans']))).toEqual([{ kind: 'removed', count: 1 }])
  expect(newsOf(before, after, 'alice', false, new Set(['kans', 'bas-1']))).toEqual([])
})

test('one hears at once what one added, what came on a list, and that answers are asked and in', () => {
  const table = sorting()
  const steps = [() => seenBy(table, 'alice'), () => seenBy(table, 'bas')] as const
  let before = steps.map((see) => see())
  const told = () => {
    const now = steps.map((see) => see())
    const all = now.map((after, index) => toldAtOnce(before[index]!, after, ['alice', 'bas'][index]!))
    before = now
    return all
  }
  table.say('bas', 'thing.park', { thing: 't1', text: 'Later' })
  expect(told()).toEqual([[{ kind: 'added', what: 'Later' }], [{ kind: 'added', what: 'Later' }]])
  // A step that is new is told as that.
  table.say(FACILITATOR, 'phase.go', { phase: 'pick', round: 0 })
  expect(told()).toEqual([[], []])
  const rating = Object.values(table.activity.ratings).find(({ open }) => open)!
  table.say(FACILITATOR, 'rating.close', { rating: rating.number })
  expect(told()).toEqual([[{ kind: 'closed' }], [{ kind: 'closed' }]])
  table.say(FACILITATOR, 'rating.open', { rating: rating.number })
  expect(told()).toEqual([[{ kind: 'opened' }], [{ kind: 'opened' }]])

  const board = new Table({}, 'free').join('Alice', 'Bas')
  const empty = [seenBy(board, 'alice'), seenBy(board, 'bas')] as const
  board.say('alice', 'card.write', { card: 'rust', label: 'Rust', text: '', x: 0, y: 0 })
  expect(toldAtOnce(empty[0], seenBy(board, 'alice'), 'alice')).toEqual([{ kind: 'added', what: 'Rust' }])
  expect(toldAtOnce(empty[1], seenBy(board, 'bas'), 'bas')).toEqual([])
})
