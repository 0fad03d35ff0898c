import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

function atCheck(...names: string[]): Table {
  const table = new Table({ cards: 3 }).join(...names)
  return table.deal({ alice: ['Rust', 'Ruimte', 'Ritme'], bob: ['Regels'] }).goTo('check')
}

function proposed(...names: string[]): Table {
  return atCheck(...names).say(FACILITATOR, 'core.propose', { cards: ['rust', 'ritme'] })
}

test('the facilitator proposes a core of one to three cards that lie on the board', () => {
  const table = atCheck('Alice', 'Bob')
  expect(table.attempt('alice', 'core.propose', { cards: ['rust'] })).toBe('role.notAllowed')
  expect(table.attempt(FACILITATOR, 'core.propose', { cards: ['rust', 'weg'] })).toBe('card.unknown')
  expect(table.attempt(FACILITATOR, 'core.propose', { cards: ['rust', 'ruimte', 'ritme', 'regels'] })).toBe(
    'core.tooMany',
  )
  table.say(FACILITATOR, 'core.propose', { cards: ['rust', 'ruimte', 'rust', 'ritme'] })
  expect(table.activity.poll).toEqual({
    number: 1,
    kind: 'core',
    cards: ['rust', 'ruimte', 'ritme'],
    open: true,
    cast: 0,
    tally: null,
    perCard: null,
  })
})

test('a poll closes when everybody here has answered, a pass included', () => {
  const table = proposed('Alice', 'Bob', 'Charlie', 'Dora', 'Eva').say(FACILITATOR, 'member.away', {
    member: 'eva',
    away: true,
  })
  for (const who of ['alice', 'bob', 'charlie']) table.say(who, 'ballot.cast', { ballot: 'yes' })
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say('dora', 'ballot.cast', { ballot: 'concern' })
  expect(table.activity.poll).toMatchObject({
    open: false,
    cast: 4,
    tally: { yes: 3, concern: 1, notYet: 0 },
  })
  expect(suggestsNext(table.meeting)).toBe(true)
})

test('it waits for nobody who leaves', () => {
  const table = proposed('Alice', 'Bob').say('alice', 'ballot.cast', { ballot: 'yes' })
  table.say(FACILITATOR, 'member.remove', { member: 'bob' })
  expect(table.activity.poll).toMatchObject({ open: false, cast: 1, tally: null })
})

test('an unanswered poll stays open when people leave', () => {
  const table = proposed('Alice', 'Bob').say(FACILITATOR, 'member.away', { member: 'bob', away: true })
  expect(table.activity.poll).toMatchObject({ open: true, cast: 0 })
})

test('the facilitator can close it earlier, once', () => {
  const table = proposed('Alice', 'Bob').say('alice', 'ballot.cast', { ballot: 'yes' })
  expect(table.attempt('bob', 'poll.close', {})).toBe('role.notAllowed')
  table.say(FACILITATOR, 'poll.close', {})
  expect(table.attempt(FACILITATOR, 'poll.close', {})).toBe('ballot.closed')
  expect(table.attempt('bob', 'ballot.cast', { ballot: 'yes' })).toBe('ballot.closed')
})

test('one may think again while the poll is open; the last answer counts', () => {
  const table = proposed('Alice', 'Bob', 'Charlie', 'Dora').say('alice', 'ballot.cast', { ballot: 'notYet' })
  for (const who of ['alice', 'bob', 'charlie', 'dora']) table.say(who, 'ballot.cast', { ballot: 'yes' })
  expect(table.activity.poll).toMatchObject({ cast: 4, tally: { yes: 4, concern: 0, notYet: 0 } })
})

test('another proposal is weighed afresh; an answer to the old one is refused', () => {
  const table = proposed('Alice', 'Bob').say('alice', 'ballot.cast', { ballot: 'notYet' })
  table.say(FACILITATOR, 'core.propose', { cards: ['regels'] })
  expect(table.activity).toMatchObject({
    ballots: {},
    poll: { number: 2, cards: ['regels'], cast: 0, open: true },
  })
  expect(table.attempt('bob', 'ballot.cast', { ballot: 'yes', poll: 1 })).toBe('ballot.moved')
  expect(table.attempt(FACILITATOR, 'poll.close', { poll: 1 })).toBe('ballot.moved')
})

test('only who takes part answers; for a seat the screen or the facilitator does', () => {
  const table = proposed('Alice', 'Bob').seat('Ed')
  expect(table.attempt(FACILITATOR, 'ballot.cast', { ballot: 'yes' })).toBe('statement.notAllowed')
  expect(table.attempt(FACILITATOR, 'ballot.cast', { ballot: 'yes' }, { as: 'alice' })).toBe(
    'role.notAllowed',
  )
  table.say(SCREEN, 'ballot.cast', { ballot: 'yes' }, { as: 'ed' })
  expect(table.activity.ballots).toEqual({ ed: 'yes' })
})

test('before a proposal and in another phase there is nothing to answer', () => {
  const table = atCheck('Alice', 'Bob')
  expect(table.attempt('alice', 'ballot.cast', { ballot: 'yes' })).toBe('ballot.closed')
  expect(table.attempt(FACILITATOR, 'poll.close', {})).toBe('ballot.closed')
  expect(table.goTo('next').attempt('alice', 'ballot.cast', { ballot: 'yes' })).toBe('statement.notAllowed')
})

describe('§14.5 four hands make a spread, not four answers', () => {
  const seats = ['Ed', 'Fé', 'Gé']
  const ids = ['ed', 'f-', 'g-']
  const voted = (names: string[], hands: (table: Table) => void) => {
    const table = proposed(...names).seat(...seats)
    for (const who of names) table.say(who.toLowerCase(), 'ballot.cast', { ballot: 'notYet' })
    hands(table)
    if (table.activity.poll?.open) table.say(FACILITATOR, 'poll.close', {})
    return table.activity.poll?.tally
  }
  const seatsBy = (hand: string) => (table: Table) => {
    for (const as of ids) table.say(hand, 'ballot.cast', { ballot: 'yes' }, { as })
  }

  test('whoever answers for three seats unmasks nobody', () => {
    for (const hand of [FACILITATOR, SCREEN]) {
      expect(voted(['Alice', 'Bob'], seatsBy(hand))).toBeNull()
      expect(voted(['Alice', 'Bob', 'Charlie'], seatsBy(hand))).toEqual({ yes: 3, concern: 0, notYet: 3 })
    }
  })

  test('nor by answering for themselves besides', () => {
    const both = (table: Table) => {
      table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
      table.say(FACILITATOR, 'ballot.cast', { ballot: 'yes' })
      seatsBy(SCREEN)(table)
    }
    expect(voted(['Alice', 'Bob'], both)).toBeNull()
    expect(voted(['Alice', 'Bob', 'Charlie'], both)).toEqual({ yes: 4, concern: 0, notYet: 3 })
  })

  test('nor by taking them out until the meeting forgets who they were', () => {
    const forgotten = (table: Table) => {
      // Somebody who does not answer keeps it open.
      seatsBy(FACILITATOR)(table.join('Dora'))
      for (const member of ids) table.say(FACILITATOR, 'member.remove', { member })
      for (let n = 0; ids.some((id) => table.meeting.members[id]); n++) {
        table.say(FACILITATOR, 'seat.add', { member: `seat-${n}`, name: `Stoel ${n}` })
        table.say(FACILITATOR, 'member.remove', { member: `seat-${n}` })
      }
    }
    expect(voted(['Alice', 'Bob'], forgotten)).toBeNull()
  })

  test('of each card alike', () => {
    const table = new Table({}, 'bbb')
      .join('Alice', 'Bob', 'Charlie')
      .seat(...seats)
      .goTo('write')
    table.write('alice', 'Een', { zone: 'keep' }).write('bob', 'Twee', { zone: 'keep' }).goTo('settle')
    for (const [who, ballot] of [
      ['alice', { een: 'notYet', twee: 'yes' }],
      ['bob', { een: 'yes' }],
      ['charlie', { een: 'yes' }],
    ] as const)
      table.say(who, 'ballot.cast', { ballot })
    for (const as of ids) table.say(SCREEN, 'ballot.cast', { ballot: { een: 'yes', twee: 'yes' } }, { as })
    expect(table.activity.poll?.perCard).toEqual({ een: { yes: 5, notYet: 1 }, twee: {} })
  })
})
