import { describe, expect, test } from 'vitest'
import { arrangementOf } from '../../ground/arrangement.ts'
import { OPEN_REACH } from '../../ground/ground.ts'
import { overlap } from '../../ground/layout.ts'
import { LIMITS, looseCards, SCREEN } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

function sorting(): Table {
  const table = new Table({}, 'swot').join('Alice', 'Bob').goTo('inside')
  table.write('alice', 'Warm', { zone: 'strength' }).write('bob', 'Rommelig', { zone: 'strength' })
  return table.goTo('order')
}

describe('where everybody sorts', () => {
  test('several cards go together, each with a move of its own that can be given a reason', () => {
    const table = sorting()
    const places = ['warm', 'rommelig'].map((card) => ({ card, zone: 'weakness' }))
    table.say('bob', 'cards.place', { places }, { id: 'x'.repeat(32) })
    const moves = Object.values(table.activity.moves)
    expect(moves.map(({ card, turn }) => [card, turn])).toEqual([
      ['warm', 0],
      ['rommelig', 0],
    ])
    for (const { id } of moves) table.say('bob', 'move.note', { move: id, note: 'omdat' })
    expect(table.attempt('alice', 'move.note', { move: moves[0]!.id, note: '' })).toBe('card.notYours')
  })

  test('a move under an id that is taken takes nothing over, and the card goes all the same', () => {
    const table = sorting()
    const to = (zone: string) => ({ places: [{ card: 'rommelig', zone }] })
    table.say('alice', 'cards.place', to('threat'), { id: 'm1' })
    table.say('bob', 'cards.place', to('weakness'), { id: 'm1' })
    expect(table.activity.makers.m1).toEqual([{ member: 'alice', hand: 'alice' }])
    expect(table.zoneOf('rommelig')).toBe('weakness')
    table.say('bob', 'cards.place', to('strength'), { id: 'warm' })
    expect(table.activity.makers.warm).toEqual([{ member: 'alice', hand: 'alice' }])
  })

  test('nobody keeps the others from sorting by moving a card to and fro without end', () => {
    const table = sorting()
    for (let count = 0; count < LIMITS.sorted / 2 + 20; count++)
      for (const [who, zone] of [
        ['alice', 'threat'],
        ['bob', 'weakness'],
      ] as const)
        table.say(who, 'cards.place', { places: [{ card: 'warm', zone }] })
    expect(Object.keys(table.activity.moves)).toHaveLength(LIMITS.sorted)
    table.say(SCREEN, 'cards.place', { places: [{ card: 'warm', zone: 'opportunity' }] })
    expect(table.zoneOf('warm')).toBe('opportunity')
  })

  test('a card in a pile, or one that is not there, is not placed, coloured or asked about by itself', () => {
    const table = sorting()
    table.say('bob', 'pile.make', { pile: 'p1', cards: ['warm', 'rommelig'], label: 'Samen', text: '' })
    const places = [{ card: 'warm', zone: 'threat' }]
    expect(table.attempt('bob', 'cards.place', { places })).toBe('card.inPile')
    expect(table.attempt('bob', 'cards.detail', { cards: ['warm'], detail: 'box', value: 'right' })).toBe(
      'card.inPile',
    )
    expect(table.attempt('bob', 'cards.place', { places: [{ card: 'weg', zone: 'threat' }] })).toBe(
      'card.unknown',
    )
    expect(table.attempt('bob', 'cards.place', { places: [{ card: 'p1', zone: 'weg' }] })).toBe(
      'statement.notAllowed',
    )
    expect(table.attempt('bob', 'cards.colour', { cards: ['weg'], colour: 1 })).toBe('card.unknown')
    expect(table.attempt('bob', 'cards.detail', { cards: ['p1'], detail: 'box', value: 'weg' })).toBe(
      'statement.notAllowed',
    )
  })

  test('§14.3 what a removed member laid stays the group’s to sort', () => {
    const table = sorting().say('facilitator', 'member.remove', { member: 'alice' })
    table.say('bob', 'cards.place', { places: [{ card: 'warm', zone: 'threat' }] })
    table.say('bob', 'pile.make', { pile: 'p1', cards: ['warm'], label: 'Warmte', text: '' })
    expect(looseCards(table.activity).map(({ label }) => label)).toContain('Warmte')
  })

  test('cards that go together without a place find calm ones; what was put down by hand stays there', () => {
    const table = new Table({ cards: 4 }, 'swot').join('Alice', 'Bob').goTo('inside')
    for (const who of ['alice', 'bob'])
      for (let count = 0; count < 4; count++)
        table.say(who, 'card.write', {
          card: `${who}-${count}`,
          label: 'Een kaart',
          text: '',
          zone: 'strength',
        })
    table.goTo('order')
    const [put, ...others] = looseCards(table.activity).map(({ id }) => id)
    const places = [
      { card: put!, zone: 'weakness', x: 1000, y: 300 },
      ...others.map((card) => ({ card, zone: 'weakness' })),
    ]
    table.say('alice', 'cards.place', { places })
    const cards = looseCards(table.activity)
    expect(table.activity.cards[put!]).toMatchObject({ zone: 'weakness', x: 1000, y: 300 })
    const boxes = cards.map((card) => arrangementOf(table.activity).boxOf(card))
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) expect(overlap(one, other, 0)).toBe(0)
  })

  test('a pile put down beyond the table lies at its edge, and tells nothing of its cards that nobody changes', () => {
    const board = new Table({}, 'free').join('Alice').write('alice', 'Een').write('alice', 'Twee')
    const pile = { pile: 'p1', cards: ['een', 'twee'], label: 'Samen', text: '' }
    board.say('alice', 'pile.make', { ...pile, x: 1e5, y: -1e5 })
    expect(board.activity.cards.p1).toMatchObject({ x: OPEN_REACH, y: -OPEN_REACH })

    const again = new Table({ earlier: ['1 + Rust', '1 – Ruimte'] }, 'bsa').join('Alice').goTo('order')
    const joined = { ...pile, cards: ['start-1', 'start-2'] }
    const details = { earlier: 'step-5' }
    expect(again.attempt('alice', 'pile.make', { ...joined, details })).toBe('statement.notAllowed')
    again.say('alice', 'pile.make', { ...joined, details: { earlier: 'step-1', know: 'guess' } })
    expect(again.activity.cards.p1?.details).toEqual({ earlier: 'step-1', know: 'guess' })
  })
})
