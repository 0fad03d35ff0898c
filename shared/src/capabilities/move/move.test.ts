import { describe, expect, test } from 'vitest'
import { FACILITATOR, LIMITS } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

function inRound(): Table {
  const table = new Table().join('Alice', 'Bob').deal({ alice: ['Rust'], bob: ['Ruimte'] })
  return table.goTo('rounds')
}

describe('why a card was moved', () => {
  test('is said with the move, or added and changed later by whoever moved it', () => {
    const table = inRound()
    table.say('alice', 'card.move', { card: 'ruimte', zone: 'ring-2', note: 'het knelt' }, { id: 'move1' })
    expect(table.activity.moves.move1).toMatchObject({ card: 'ruimte', round: 1, note: 'het knelt' })
    table.say('alice', 'move.note', { move: 'move1', note: 'het knelt al lang' })
    table.goTo('pause').say('alice', 'move.note', { move: 'move1', note: '' })
    expect(table.activity.moves.move1?.note).toBe('')
  })

  test('is nobody else’s to say, not even the facilitator’s', () => {
    const table = inRound()
    table.say('alice', 'card.move', { card: 'ruimte', zone: 'ring-2' }, { id: 'move1' })
    const note = { move: 'move1', note: 'omdat ik het zeg' }
    expect(table.attempt('bob', 'move.note', note)).toBe('card.notYours')
    expect(table.attempt(FACILITATOR, 'move.note', note)).toBe('statement.notAllowed')
    expect(table.attempt('alice', 'move.note', { ...note, move: 'weg' })).toBe('card.notYours')
    expect(table.attempt('alice', 'move.note', { ...note, note: 'x'.repeat(LIMITS.note + 1) })).toBe(
      'text.tooLong',
    )
  })
})

describe('ids', () => {
  test('a move under an id that something has already is refused, and takes over nobody’s card', () => {
    const table = inRound()
    const move = { card: 'ruimte', zone: 'ring-2' }
    expect(table.attempt('alice', 'card.move', move, { id: 'ruimte' })).toBe('id.taken')
    expect(table.activity.makers.ruimte).toEqual([{ member: 'bob', hand: 'bob' }])
    table.say('alice', 'card.move', move, { id: 'move1' })
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'ring-2' }, { id: 'move1' })).toBe(
      'id.taken',
    )
  })

  test('nobody writes over somebody else’s hidden card by guessing its id', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').write('alice', 'Rust')
    expect(table.attempt('bob', 'card.write', { card: 'rust', label: 'Van mij', text: '' })).toBe(
      'card.notYours',
    )
    expect(table.activity.drafts.rust?.label).toBe('Rust')
  })
})

test('a meeting holds so many cards, also when those who laid them there make place for others', () => {
  const table = new Table({ cards: 3 }).goTo('write')
  let refused: string | undefined
  for (let seat = 0; seat < 80 && !refused; seat++) {
    if (seat >= 50) {
      table.goTo('raise').goTo('write')
      table.say(FACILITATOR, 'member.remove', { member: `p${seat - 50}` })
    }
    table.say(FACILITATOR, 'seat.add', { member: `p${seat}`, name: 'Stoel' })
    for (const card of [1, 2, 3]) {
      const written = { card: `c${seat}-${card}`, label: 'Rust', text: '' }
      refused ??= table.attempt(FACILITATOR, 'card.write', written, { as: `p${seat}` })
    }
  }
  expect(refused).toBe('limit.reached')
  expect(Object.keys(table.goTo('raise').activity.cards)).toHaveLength(LIMITS.cards)
})
