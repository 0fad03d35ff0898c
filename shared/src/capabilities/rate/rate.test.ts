import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { durable } from '../../effects.ts'
import { fold } from '../../ledger.ts'
import { FACILITATOR, LIMITS, newCard, SCREEN } from '../../meeting.ts'
import { saying } from '../../testing/answers.ts'
import { Table } from '../../testing/table.ts'
import type { Answers } from './rating.ts'
import { scaleOf } from './scales.ts'
import { spreadOf } from './spread.ts'

function atCheck(...names: string[]): Table {
  const table = new Table({ cards: 3 }).join(...names)
  return table.deal({ alice: ['Rust', 'Ruimte', 'Ritme'], bob: ['Regels'] }).goTo('check')
}

function proposed(...names: string[]): Table {
  return atCheck(...names).say(FACILITATOR, 'rating.propose', { cards: ['rust', 'ritme'] })
}

test('the facilitator proposes a core of one to three cards that lie on the board', () => {
  const table = atCheck('Alice', 'Bob')
  expect(table.attempt('alice', 'rating.propose', { cards: ['rust'] })).toBe('role.notAllowed')
  expect(table.attempt(FACILITATOR, 'rating.propose', { cards: ['rust', 'weg'] })).toBe('card.unknown')
  expect(table.attempt(FACILITATOR, 'rating.propose', { cards: ['rust', 'ruimte', 'ritme', 'regels'] })).toBe(
    'core.tooMany',
  )
  table.say(FACILITATOR, 'rating.propose', { cards: ['rust', 'ruimte', 'rust', 'ritme'] })
  expect(table.rating).toEqual({
    id: 'core',
    number: 1,
    scale: 'consent',
    items: ['rust', 'ruimte', 'ritme'],
    isWhole: true,
    open: true,
    cast: 0,
    outcome: null,
  })
})

test('a rating closes when everybody here has answered, a pass included', () => {
  const table = proposed('Alice', 'Bob', 'Charlie', 'Dora', 'Eva').say(FACILITATOR, 'member.away', {
    member: 'eva',
    away: true,
  })
  for (const who of ['alice', 'bob', 'charlie']) table.say(who, 'rating.answer', { answers: saying('yes') })
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say('dora', 'rating.answer', { answers: saying('concern') })
  expect(table.rating).toMatchObject({
    open: false,
    cast: 4,
    outcome: { whole: { counts: { yes: 3, concern: 1 } } },
  })
  expect(suggestsNext(table.meeting)).toBe(true)
})

test('it waits for nobody who leaves', () => {
  const table = proposed('Alice', 'Bob').say('alice', 'rating.answer', { answers: saying('yes') })
  table.say(FACILITATOR, 'member.remove', { member: 'bob' })
  expect(table.rating).toMatchObject({ open: false, cast: 1, outcome: null })
})

test('an unanswered rating stays open when people leave', () => {
  const table = proposed('Alice', 'Bob').say(FACILITATOR, 'member.away', { member: 'bob', away: true })
  expect(table.rating).toMatchObject({ open: true, cast: 0 })
})

test('the facilitator can close it earlier, once', () => {
  const table = proposed('Alice', 'Bob').say('alice', 'rating.answer', { answers: saying('yes') })
  expect(table.attempt('bob', 'rating.close', {})).toBe('role.notAllowed')
  table.say(FACILITATOR, 'rating.close', {})
  expect(table.attempt(FACILITATOR, 'rating.close', {})).toBe('rating.closed')
  expect(table.attempt('bob', 'rating.answer', { answers: saying('yes') })).toBe('rating.closed')
})

test('one may think again while it is open; the last answer counts', () => {
  const table = proposed('Alice', 'Bob', 'Charlie', 'Dora').say('alice', 'rating.answer', {
    answers: saying('notYet'),
  })
  for (const who of ['alice', 'bob', 'charlie', 'dora'])
    table.say(who, 'rating.answer', { answers: saying('yes') })
  expect(table.rating).toMatchObject({ cast: 4, outcome: { whole: { counts: { yes: 4 } } } })
})

test('another proposal is rated afresh; an answer to the old one is refused', () => {
  const table = proposed('Alice', 'Bob').say('alice', 'rating.answer', { answers: saying('notYet') })
  table.say(FACILITATOR, 'rating.propose', { cards: ['regels'] })
  expect(table.activity).toMatchObject({
    answers: {},
    ratings: { core: { number: 2, items: ['regels'], cast: 0, open: true } },
  })
  expect(table.attempt('bob', 'rating.answer', { answers: saying('yes'), rating: 1 })).toBe('rating.moved')
  expect(table.attempt(FACILITATOR, 'rating.close', { rating: 1 })).toBe('rating.moved')
})

test('only who takes part answers; for a seat the screen or the facilitator does', () => {
  const table = proposed('Alice', 'Bob').seat('Ed')
  expect(table.attempt(FACILITATOR, 'rating.answer', { answers: saying('yes') })).toBe('statement.notAllowed')
  expect(table.attempt(FACILITATOR, 'rating.answer', { answers: saying('yes') }, { as: 'alice' })).toBe(
    'role.notAllowed',
  )
  table.say(SCREEN, 'rating.answer', { answers: saying('yes') }, { as: 'ed' })
  expect(Object.values(table.activity.answers)).toEqual([{ member: 'ed', rating: 1, answers: saying('yes') }])
})

test('before a proposal and in another phase there is nothing to answer', () => {
  const table = atCheck('Alice', 'Bob')
  expect(table.attempt('alice', 'rating.answer', { answers: saying('yes') })).toBe('rating.closed')
  expect(table.attempt(FACILITATOR, 'rating.close', {})).toBe('rating.closed')
  expect(table.goTo('next').attempt('alice', 'rating.answer', { answers: saying('yes') })).toBe(
    'statement.notAllowed',
  )
})

describe('§14.5 four hands make a spread, not four answers', () => {
  const seats = ['Ed', 'Fé', 'Gé']
  const ids = ['ed', 'f-', 'g-']
  const voted = (names: string[], hands: (table: Table) => void) => {
    const table = proposed(...names).seat(...seats)
    for (const who of names) table.say(who.toLowerCase(), 'rating.answer', { answers: saying('notYet') })
    hands(table)
    if (table.rating?.open) table.say(FACILITATOR, 'rating.close', {})
    return table.rating?.outcome?.whole?.counts ?? null
  }
  const seatsBy = (hand: string) => (table: Table) => {
    for (const as of ids) table.say(hand, 'rating.answer', { answers: saying('yes') }, { as })
  }

  test('whoever answers for three seats unmasks nobody', () => {
    for (const hand of [FACILITATOR, SCREEN]) {
      expect(voted(['Alice', 'Bob'], seatsBy(hand))).toBeNull()
      expect(voted(['Alice', 'Bob', 'Charlie'], seatsBy(hand))).toEqual({ yes: 3, notYet: 3 })
    }
  })

  test('nor by answering for themselves besides', () => {
    const both = (table: Table) => {
      table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
      table.say(FACILITATOR, 'rating.answer', { answers: saying('yes') })
      seatsBy(SCREEN)(table)
    }
    expect(voted(['Alice', 'Bob'], both)).toBeNull()
    expect(voted(['Alice', 'Bob', 'Charlie'], both)).toEqual({ yes: 4, notYet: 3 })
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
    for (const [who, said] of [
      ['alice', { een: 'notYet', twee: 'yes' }],
      ['bob', { een: 'yes' }],
      ['charlie', { een: 'yes' }],
    ] as const)
      table.say(who, 'rating.answer', { answers: saying(said) })
    for (const as of ids)
      table.say(SCREEN, 'rating.answer', { answers: saying({ een: 'yes', twee: 'yes' }) }, { as })
    expect(table.rating?.outcome).toEqual({
      een: { counts: { yes: 5, notYet: 1 }, examples: [] },
      twee: { counts: {}, examples: [] },
    })
  })
})

describe('who went', () => {
  test('is not waited for; what they said counts, and whether they did is told by no count', () => {
    const table = proposed('Alice', 'Bob', 'Charlie', 'Dora', 'Eva', 'Finn')
    for (const who of ['alice', 'bob', 'charlie'])
      table.say(who, 'rating.answer', { answers: saying(who === 'bob' ? 'notYet' : 'yes') })
    table.say(FACILITATOR, 'member.away', { member: 'alice', away: true })
    table.say(FACILITATOR, 'member.remove', { member: 'bob' })
    expect(table.rating).toMatchObject({ open: true, cast: 3 })
    for (const who of ['dora', 'eva', 'finn']) table.say(who, 'rating.answer', { answers: saying('yes') })
    expect(table.rating).toMatchObject({
      open: false,
      cast: 6,
      outcome: { whole: { counts: { yes: 5, notYet: 1 } } },
    })
  })

  test('chooses nothing more before they come back, at the wall either', () => {
    const table = proposed('Alice', 'Bob', 'Charlie')
    table.say('alice', 'member.away', { member: 'alice', away: true })
    expect(table.attempt('alice', 'rating.answer', { answers: saying('yes') })).toBe('member.away')
    expect(table.rating).toMatchObject({ cast: 0, open: true })
    table.say('alice', 'member.away', { member: 'alice', away: false })
    table.say('alice', 'rating.answer', { answers: saying('yes') })
    expect(table.rating).toMatchObject({ cast: 1 })
  })
})

describe('answers', () => {
  test('of two devices of one person the later one counts, whole', () => {
    const table = proposed('Alice', 'Bob')
    table.say('alice', 'rating.answer', { answers: saying('notYet') })
    table.say('alice', 'rating.answer', { answers: saying('pass') })
    expect(Object.values(table.activity.answers)).toEqual([{ member: 'alice', rating: 1, answers: {} }])
    expect(table.rating).toMatchObject({ cast: 1 })
  })

  test('about what nobody asks, on no level, or with an example nobody asked for are refused', () => {
    const table = proposed('Alice', 'Bob')
    const refusal = (answers: Answers) => table.attempt('alice', 'rating.answer', { answers })
    expect(refusal(saying({ rust: 'yes' }))).toBe('card.unknown')
    expect(refusal(saying('level-1'))).toBe('statement.invalid')
    expect(refusal({ whole: { level: 'yes', example: 'Omdat' } })).toBe('statement.invalid')
    expect(refusal({ whole: { level: 'yes', example: 'x'.repeat(LIMITS.example + 1) } })).toBe('text.tooLong')
  })

  test('what nobody closed ends with its phase: its outcome stands, and nobody’s answer', () => {
    const table = proposed('Alice', 'Bob', 'Charlie', 'Dora', 'Eva')
    for (const who of ['alice', 'bob', 'charlie', 'dora'])
      table.say(who, 'rating.answer', { answers: saying(who === 'bob' ? 'concern' : 'yes') })
    table.goTo('next')
    expect(table.activity.answers).toEqual({})
    expect(table.activity.ratings.core).toMatchObject({
      open: false,
      cast: 4,
      outcome: { whole: { counts: { yes: 3, concern: 1 } } },
    })
    expect(JSON.stringify(table.ledger)).not.toMatch(/rating\.answer|alice","rating/)
  })
})

test('who goes to the same step again asks anew, in memory as in the ledger', () => {
  const table = new Table({}, 'tests-only').join('Alice', 'Bob').writtenBefore(1, ['alice', 'bob'])
  table.goTo('rate').say('alice', 'rating.answer', { answers: {} }).goTo('rate')
  expect(table.rating).toMatchObject({ number: 2, open: true, cast: 0 })
  table.say('bob', 'rating.answer', { answers: {} }).goTo('tell')
  expect(durable(table.meeting)).toEqual(fold(table.ledger))
})

test('answers lie apart by how far, and are told without a claim: how many, where on average, how wide', () => {
  const scale = scaleOf('degree')
  expect(spreadOf(scale, { 'level-1': 2, 'level-4': 2, unseen: 3 })).toEqual({ n: 4, mean: 2.5, width: 1.5 })
  expect(spreadOf(scale, { 'level-3': 5 })).toEqual({ n: 5, mean: 3, width: 0 })
  expect(spreadOf(scale, { unseen: 4 })).toBeUndefined()
  expect(spreadOf(scaleOf('consent'), { yes: 4 })).toBeUndefined()
})

describe('examples', () => {
  const CARDS = Array.from({ length: 70 }, (_, index) => `k${index}`)
  const PEOPLE = ['alice', 'bob', 'charlie', 'dora', 'eva']

  /** A rating of many cards, each with an example as long as one may be. */
  function full(): Table {
    const table = new Table({}, 'tests-only').join('Alice', 'Bob', 'Charlie', 'Dora', 'Eva')
    const cards = CARDS.map((id) => [id, newCard({ id, label: id, text: '', zone: 'all' })])
    const activity = { ...table.activity, cards: Object.fromEntries(cards) }
    table.meeting = { ...table.meeting, activities: { [activity.id]: activity } }
    return table.goTo('rate')
  }

  const each = (example: () => string): Answers =>
    Object.fromEntries(CARDS.map((card) => [card, { level: 'yes', example: example() }]))

  test('of one person are as many as travel in one statement; more are refused in words of their own', () => {
    const table = full()
    const answer = (length: number) =>
      table.attempt('alice', 'rating.answer', { answers: each(() => 'x'.repeat(length)) })
    expect(answer(LIMITS.example)).toBeUndefined()
    const family = '👨‍👩‍👧‍👦'.repeat(20)
    expect(table.attempt('alice', 'rating.answer', { answers: each(() => family) })).toBe('examples.tooLong')
  })

  test('of all are as many as there is room for, of each item the same; how many more there were is told', () => {
    const table = full()
    for (const who of PEOPLE) table.say(who, 'rating.answer', { answers: each(() => who.padEnd(140, '.')) })
    const all = Object.values(table.rating?.outcome ?? {})
    expect(all.map(({ examples, untold }) => [examples.length, untold])).toEqual(CARDS.map(() => [2, 3]))
    const told = all.flatMap(({ examples }) => examples).join('')
    expect(told.length).toBeLessThanOrEqual(LIMITS.examplesShown)
  })
})
