import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardMove, suggestsNext } from '../../affordances.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { boardText } from '../../testing/board-text.ts'
import { threeInRound } from '../../testing/round.ts'
import { runs } from '../../testing/runs.ts'
import { Table } from '../../testing/table.ts'

describe('moving a card', () => {
  test('§14.6 a move out of turn is refused', () => {
    const table = threeInRound()
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'ring-2' })).toBe('turn.notYours')
    expect(table.attempt(FACILITATOR, 'card.move', { card: 'rust', zone: 'ring-2' })).toBe(
      'statement.notAllowed',
    )
    expect(table.attempt(SCREEN, 'card.move', { card: 'rust', zone: 'ring-2' }, { as: 'bob' })).toBe(
      'turn.notYours',
    )
  })

  test('§14.6 a second move in a round is refused', () => {
    const table = threeInRound().move('alice', 'ruimte')
    expect(table.attempt('alice', 'card.move', { card: 'ritme', zone: 'ring-2' })).toBe('turn.notYours')
    table.say('bob', 'turn.end', {}).say('charlie', 'turn.end', {})
    expect(table.attempt('alice', 'card.move', { card: 'ritme', zone: 'ring-2' })).toBe('turn.notYours')
  })

  test('§14.6 a round that was played is not played again by going back to it', () => {
    const table = threeInRound().move('alice', 'ruimte').say('bob', 'turn.end', {}).move('charlie', 'rust')
    table.goTo('pause').goTo('rounds', 2).move('alice', 'ritme')
    table.goTo('pause').goTo('rounds', 1)
    expect(table.holder).toBeNull()
    expect(table.attempt('alice', 'card.move', { card: 'ruimte', zone: 'ring-3' })).toBe('turn.notYours')
    table.goTo('rounds', 2)
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: ['charlie'], taken: ['alice'] })
  })

  test('§14.6 two rings at once, the same ring and outward are refused', () => {
    const table = threeInRound().move('alice', 'ruimte')
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'ring-3' })).toBe('card.oneStepIn')
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'centre' })).toBe('card.oneStepIn')
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'ring-1' })).toBe('card.oneStepIn')
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'elders' })).toBe('card.oneStepIn')
    table.say('bob', 'turn.end', {})
    expect(table.attempt('charlie', 'card.move', { card: 'ruimte', zone: 'ring-1' })).toBe('card.oneStepIn')
  })

  test('§14.6 a card that is only one’s own is refused, and its owner is told so', () => {
    const table = threeInRound()
    expect(table.attempt('alice', 'card.move', { card: 'rust', zone: 'ring-2' })).toBe('card.own')
  })

  test('§14.6 whoever acts for somebody is not told whose card it is', () => {
    const table = threeInRound()
    for (const who of [SCREEN, FACILITATOR]) {
      expect(table.attempt(who, 'card.move', { card: 'rust', zone: 'ring-2' }, { as: 'alice' })).toBe(
        'card.notNow',
      )
    }
  })

  test('§14.6 the only author of a pile may not move it; each of several authors may (D5)', () => {
    const table = new Table({ cards: 2 }).join('Alice', 'Bob')
    table.deal({ alice: ['Rust', 'Kalmte'], bob: ['Ruimte', 'Plek'] })
    table.merge('Van Alice', ['rust', 'kalmte']).merge('Van Bob', ['ruimte', 'plek']).goTo('rounds')
    expect(table.attempt('alice', 'card.move', { card: 'van-alice', zone: 'ring-2' })).toBe('card.own')
    table.goTo('pause').merge('Van ons', ['van-alice', 'van-bob']).goTo('rounds')
    table.move('alice', 'van-ons').move('bob', 'van-ons')
    expect(boardText(table.activity)).toMatch(/^ring-3: Van ons @-?\d+°(\n {2}.+)+$/)
  })

  test('§14.6 a turn spoken of too late is refused as over', () => {
    const table = threeInRound()
    const turn = table.turn.number
    table.move('alice', 'ruimte')
    expect(table.attempt('bob', 'card.move', { card: 'rust', zone: 'ring-2', turn })).toBe('turn.over')
    expect(table.attempt('bob', 'turn.end', { turn })).toBe('turn.over')
  })

  test('§14.6 what may be picked up is what the referee accepts', () => {
    const table = threeInRound()
    const card = (id: string) => table.activity.cards[id]!
    expect(cardMove(table.meeting, card('ruimte'), 'alice')).toEqual({ zone: 'ring-2' })
    expect(cardMove(table.meeting, card('rust'), 'alice')).toEqual({ refused: 'card.own' })
    expect(cardMove(table.meeting, card('rust'), 'bob')).toEqual({ refused: 'turn.notYours' })
  })
})

describe('rounds', () => {
  test('§14.7 a round ends when everybody moved or passed', () => {
    const table = threeInRound()
    table.move('alice', 'ruimte').say('bob', 'turn.end', {})
    expect(table.holder).toBe('charlie')
    expect(suggestsNext(table.meeting)).toBe(false)
    table.move('charlie', 'ruimte')
    expect(table.turn).toMatchObject({ holder: null, waiting: [], taken: ['alice', 'bob', 'charlie'] })
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('§14.7 somebody who leaves or is away is not waited for', () => {
    const table = threeInRound()
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: ['charlie'], skipped: [] })
    table.say('charlie', 'member.away', { member: 'charlie', away: true }).move('bob', 'ritme')
    expect(table.turn).toMatchObject({ holder: null, waiting: [], taken: ['bob'], skipped: ['charlie'] })
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('§14.7 somebody who is back in time still has a turn in the round', () => {
    const table = threeInRound()
    table.say(FACILITATOR, 'member.away', { member: 'alice', away: true }).move('bob', 'ritme')
    table.say('alice', 'member.away', { member: 'alice', away: false }).move('charlie', 'ruimte')
    expect(table.holder).toBe('alice')
    table.move('alice', 'ruimte')
    expect(table.holder).toBeNull()
  })

  test('§14.7 a late joiner waits for the next round', () => {
    const table = threeInRound().join('Dora')
    expect(table.turn.waiting).toEqual(['bob', 'charlie'])
    for (const who of ['alice', 'bob', 'charlie']) table.say(who, 'turn.end', {})
    expect(table.holder).toBeNull()
    expect(table.goTo('pause').goTo('rounds', 2).turn.order).toContain('dora')
  })

  test('§14.7 somebody who left does not hold up silent writing or the core check', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').say('alice', 'ready.set', { ready: true })
    table.say(FACILITATOR, 'member.remove', { member: 'bob' })
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('§14.7 that somebody was ready before leaving counts for nobody else', () => {
    for (const leave of ['remove', 'away', 'observe'] as const) {
      const table = new Table().join('Alice', 'Bob').goTo('write').say('alice', 'ready.set', { ready: true })
      if (leave === 'remove') table.say(FACILITATOR, 'member.remove', { member: 'alice' })
      if (leave === 'away') table.say(FACILITATOR, 'member.away', { member: 'alice', away: true })
      if (leave === 'observe') table.observes('alice')
      expect(suggestsNext(table.meeting)).toBe(false)
      expect(suggestsNext(viewOf(table.meeting, FACILITATOR))).toBe(false)
    }
  })
})

test('§14.19 a card dragged and a card sent by tap or key get the same verdict', () => {
  const zones = ['ring-1', 'ring-2', 'ring-3', 'centre', 'elders']
  const moved = fc.record({
    who: fc.constantFrom('alice', 'bob', 'charlie', FACILITATOR, SCREEN),
    as: fc.constantFrom(undefined, 'alice', 'bob'),
    card: fc.constantFrom('rust', 'ruimte', 'ritme', 'weg'),
    zone: fc.constantFrom(...zones),
    x: fc.double({ min: -2000, max: 3000, noNaN: true }),
    y: fc.double({ min: -2000, max: 3000, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(moved, { maxLength: 12 }), (moves) => {
      const tapped = threeInRound()
      const dragged = threeInRound()
      for (const { who, as, card, zone, x, y } of moves) {
        const options = as ? { as } : {}
        const verdict = tapped.attempt(who, 'card.move', { card, zone }, options)
        expect(dragged.attempt(who, 'card.move', { card, zone, x, y }, options)).toBe(verdict)
        expect(dragged.turn).toEqual(tapped.turn)
        expect(dragged.zoneOf(card)).toBe(tapped.zoneOf(card))
      }
    }),
    runs(60),
  )
})
