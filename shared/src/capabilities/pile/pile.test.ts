import { describe, expect, test } from 'vitest'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { asTheyLie, Table } from '../../testing/table.ts'

function lifted(): Table {
  const table = new Table({ cards: 2 }).join('Alice', 'Bob')
  return table.deal({ alice: ['Rust', 'Tijd'], bob: ['Kalmte', 'Ruimte'] })
}

function proposed(table: Table, who = 'alice', cards = ['rust', 'kalmte'], label = 'Samen'): Table {
  return table.say(who, 'merge.propose', { proposal: 'p1', cards, label, text: '' })
}

describe('proposing', () => {
  test('anyone proposes, only a facilitator confirms', () => {
    const table = proposed(lifted())
    expect(table.activity.cards.p1).toBeUndefined()
    for (const who of ['alice', 'bob'])
      expect(table.attempt(who, 'merge.confirm', { proposal: 'p1' })).toBe('role.notAllowed')
    expect(table.attempt(SCREEN, 'merge.confirm', { proposal: 'p1' })).toBe('role.notAllowed')
    table.say(FACILITATOR, 'merge.confirm', { proposal: 'p1' })
    expect(table.activity).toMatchObject({ proposals: {}, cards: { p1: { pile: ['rust', 'kalmte'] } } })
  })

  test('one’s own proposal can be withdrawn, another’s only by the facilitator', () => {
    const table = proposed(lifted())
    expect(table.attempt('bob', 'merge.withdraw', { proposal: 'p1' })).toBe('card.notYours')
    table.say('alice', 'merge.withdraw', { proposal: 'p1' })
    expect(table.attempt('alice', 'merge.withdraw', { proposal: 'p1' })).toBe('proposal.unknown')
    proposed(table).say(FACILITATOR, 'merge.withdraw', { proposal: 'p1' })
    expect(table.activity.proposals).toEqual({})
  })

  test('a proposal needs a name, cards that lie by themselves, and an id of its own', () => {
    const table = lifted()
    const propose = (more: object) =>
      table.attempt('bob', 'merge.propose', {
        proposal: 'p1',
        cards: ['rust'],
        label: 'Samen',
        text: '',
        ...more,
      })
    expect(propose({ label: ' ' })).toBe('card.empty')
    expect(propose({ cards: ['rust', 'weg'] })).toBe('card.unknown')
    expect(propose({ proposal: 'rust' })).toBe('id.taken')
    table.merge('Stapel', ['rust', 'kalmte'])
    expect(propose({ cards: ['rust', 'tijd'] })).toBe('card.unknown')
  })

  test('a card named twice makes no pile of itself', () => {
    const table = proposed(lifted(), 'bob', ['rust', 'rust'], 'Meer rust').say(FACILITATOR, 'merge.confirm', {
      proposal: 'p1',
    })
    expect(table.activity.cards).toMatchObject({ rust: { label: 'Meer rust', pile: [] } })
  })

  test('a proposal about cards that went into another pile cannot be confirmed any more', () => {
    const table = proposed(lifted()).merge('Anders', ['rust', 'tijd'])
    expect(table.attempt(FACILITATOR, 'merge.confirm', { proposal: 'p1' })).toBe('card.unknown')
    table
      .say(FACILITATOR, 'merge.undo', { card: 'anders' })
      .say(FACILITATOR, 'merge.confirm', { proposal: 'p1' })
  })

  test('in the rounds nothing is merged; in the interim look once more', () => {
    const table = lifted().goTo('rounds')
    const propose = { proposal: 'p1', cards: ['rust', 'kalmte'], label: 'Samen', text: '' }
    expect(table.attempt('alice', 'merge.propose', propose)).toBe('statement.notAllowed')
    expect(table.attempt(FACILITATOR, 'merge.propose', propose)).toBe('statement.notAllowed')
    expect(table.goTo('pause').attempt('alice', 'merge.propose', propose)).toBeUndefined()
  })
})

describe('what becomes of a pile', () => {
  test('it begins in the innermost ring of its parts (D5), and moves as one card', () => {
    const table = lifted()
      .goTo('rounds')
      .move('alice', 'kalmte')
      .goTo('pause')
      .merge('Samen', ['rust', 'kalmte'])
    expect(table.zoneOf('samen')).toBe('ring-2')
    table.goTo('rounds', 2).move('alice', 'samen')
    expect(table.zoneOf('samen')).toBe('ring-3')
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'ring-2' })).toBe('card.inPile')
  })

  test('piles can be joined, and taken apart again the other way round', () => {
    const table = lifted()
    const before = table.activity.cards
    table.merge('Twee', ['rust', 'kalmte']).merge('Drie', ['twee', 'tijd'])
    expect(table.attempt(FACILITATOR, 'merge.undo', { card: 'twee' })).toBe('card.unknown')
    table.say(FACILITATOR, 'merge.undo', { card: 'drie' }).say(FACILITATOR, 'merge.undo', { card: 'twee' })
    expect(asTheyLie(table.activity.cards)).toEqual(asTheyLie(before))
    expect(Object.keys(table.activity.makers).sort()).toEqual(['kalmte', 'ruimte', 'rust', 'tijd'])
  })

  test('a pile that comes apart is no longer in the spotlight', () => {
    const table = lifted()
      .merge('Samen', ['rust', 'kalmte'])
      .say(FACILITATOR, 'spotlight.set', { card: 'samen' })
    expect(table.say(FACILITATOR, 'merge.undo', { card: 'samen' }).activity.spotlight).toBeNull()
  })

  test('a card as it was written has nothing to undo', () => {
    expect(lifted().attempt(FACILITATOR, 'merge.undo', { card: 'rust' })).toBe('merge.tooLate')
  })
})

describe('names', () => {
  test('undoing a name gives back the one of the phase before; the original stays readable', () => {
    const table = lifted().merge('Meer rust', ['rust']).goTo('pause')
    table.merge('Stilte', ['rust']).merge('Nog stiller', ['rust'])
    expect(table.activity.cards.rust).toMatchObject({ label: 'Nog stiller', original: { label: 'Rust' } })
    table.say(FACILITATOR, 'merge.undo', { card: 'rust' })
    expect(table.activity.cards.rust).toMatchObject({ label: 'Meer rust', original: { label: 'Rust' } })
    expect(table.attempt(FACILITATOR, 'merge.undo', { card: 'rust' })).toBe('merge.tooLate')
  })

  test('a pile of an earlier phase that got a new name only loses that name', () => {
    const table = lifted().merge('Samen', ['rust', 'kalmte']).goTo('pause').merge('Stilte', ['samen'])
    table.say(FACILITATOR, 'merge.undo', { card: 'samen' })
    expect(table.activity.cards.samen).toMatchObject({
      label: 'Samen',
      original: null,
      pile: ['rust', 'kalmte'],
    })
    expect(table.attempt(FACILITATOR, 'merge.undo', { card: 'samen' })).toBe('merge.tooLate')
  })

  test('a pile named anew in the same phase first loses the name, then comes apart', () => {
    const table = lifted().merge('Samen', ['rust', 'kalmte']).merge('Stilte', ['samen'])
    table.say(FACILITATOR, 'merge.undo', { card: 'samen' })
    expect(table.activity.cards.samen).toMatchObject({ label: 'Samen', original: null })
    table.say(FACILITATOR, 'merge.undo', { card: 'samen' })
    expect(table.activity.cards).not.toHaveProperty('samen')
  })
})
