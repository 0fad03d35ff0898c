import { describe, expect, test } from 'vitest'
import { mayDo, suggestsNext } from '../../affordances.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'

/** People at a method whose last turns are asked for; before them all had one, in the phase in which all tell. */
function weaving(...names: string[]): Table {
  const table = new Table({}, 'tests-only').join(...names).goTo('tell')
  while (table.holder) table.say(table.holder, 'turn.end', {})
  return table.goTo('weave')
}

/** The same, straight to the phase in which turns are asked for. */
const straight = (...names: string[]) => new Table({}, 'tests-only').join(...names).goTo('weave')
const asks = (table: Table, ...who: string[]) => {
  for (const one of who) table.say(one, 'turn.ask', { asks: true })
  return table
}
const done = (table: Table) => table.say(table.holder as string, 'turn.end', {})

describe('P19 turns on asking', () => {
  test('everyone before anyone twice: who had none yet in the activity has theirs first, without asking', () => {
    const table = straight('Alice', 'Bob', 'Charlie')
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob', 'charlie'] })
    done(table)
    asks(table, 'alice')
    expect(table.turn.waiting).toEqual(['charlie', 'alice'])
    done(done(table))
    expect(table.holder).toBe('alice')
  })

  test('after a round in which all had one nobody has the turn until somebody asks, and then at once', () => {
    const table = weaving('Alice', 'Bob')
    expect(table.turn).toMatchObject({ holder: null, waiting: [], taken: [] })
    expect(suggestsNext(table.meeting)).toBe(false)
    asks(table, 'bob')
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: [] })
    done(table)
    expect(table.turn).toMatchObject({ holder: null, taken: ['bob'] })
    expect(suggestsNext(table.meeting)).toBe(true)
  })

  test('who had the fewest turns comes first; of those with as many, who asked first', () => {
    const table = weaving('Alice', 'Bob', 'Charlie', 'Dora')
    asks(table, 'alice')
    done(table)
    asks(table, 'bob')
    done(table)
    asks(table, 'alice', 'bob', 'dora', 'charlie')
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['dora', 'charlie', 'bob'] })
  })

  test('who was passed over in the round before comes first of all', () => {
    const table = new Table({}, 'tests-only').join('Alice', 'Bob').goTo('tell')
    const first = table.holder as string
    table.say(FACILITATOR, 'turn.skip', {})
    done(table)
    table.goTo('weave')
    expect(table.turn).toMatchObject({ holder: first, waiting: [] })
  })

  test('who comes in later has a turn to ask for, before those who had one', () => {
    const table = asks(weaving('Alice', 'Bob'), 'alice', 'bob')
    asks(table.join('Charlie'), 'charlie')
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['charlie', 'bob'] })
    expect(table.turn.order).toContain('charlie')
  })

  test('who comes in as somebody else’s continuation has had their turns', () => {
    const table = asks(weaving('Alice', 'Bob'), 'alice', 'bob')
    table.state({ kind: 'member.join', member: 'bob2', name: 'Bob', insteadOf: 'bob' })
    expect(table.turn.waiting).toEqual(['bob2'])
    done(table)
    done(table)
    asks(table, 'alice', 'bob2')
    done(table)
    expect(table.turn.holder).toBe('bob2')
    asks(table.join('Charlie'), 'alice', 'charlie')
    expect(table.turn.waiting).toEqual(['charlie', 'alice'])
  })
})

describe('asking and letting go', () => {
  test('asked twice, or on two devices, it is asked once; let go twice, it is let go', () => {
    const table = asks(weaving('Alice', 'Bob'), 'alice', 'bob', 'bob')
    expect(table.turn.waiting).toEqual(['bob'])
    const before = table.turn
    asks(table, 'bob')
    expect(table.turn).toBe(before)
    for (const _device of [1, 2]) table.say('bob', 'turn.ask', { asks: false })
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: [] })
  })

  test('whoever has the turn neither asks for it nor lets go of having asked', () => {
    const table = asks(weaving('Alice', 'Bob'), 'alice')
    for (const wants of [true, false])
      expect(table.attempt('alice', 'turn.ask', { asks: wants })).toBe('turn.isYours')
  })

  test('§14.4 a first turn is passed when it comes, not before: nobody sees who passes', () => {
    const table = straight('Alice', 'Bob')
    expect(table.attempt('bob', 'turn.ask', { asks: false })).toBe('turn.isKept')
    expect(table.turn.waiting).toEqual(['bob'])
  })

  test('what was asked in another phase is not heard in this one, nor where turns are not asked for', () => {
    const table = weaving('Alice', 'Bob')
    const { stamp } = table.activity.phase
    table.goTo('rate').goTo('weave')
    expect(table.attempt('alice', 'turn.ask', { asks: true, stamp })).toBe('phase.moved')
    table.goTo('tell')
    expect(table.attempt('alice', 'turn.ask', { asks: true })).toBe('statement.notAllowed')
  })

  test('participants ask; for a person without a device the coach and the wall do; nobody else', () => {
    const table = weaving('Alice', 'Olga').seat('Ed')
    table.observes('olga')
    expect(table.attempt('olga', 'turn.ask', { asks: true })).toBe('role.notAllowed')
    expect(table.attempt(FACILITATOR, 'turn.ask', { asks: true })).toBe('statement.notAllowed')
    expect(table.attempt(FACILITATOR, 'turn.ask', { asks: true }, { as: 'alice' })).toBe('role.notAllowed')
    expect(table.attempt('alice', 'turn.ask', { asks: true }, { as: 'ed' })).toBe('role.notAllowed')
    asks(table, 'alice')
    for (const hand of [FACILITATOR, SCREEN]) table.say(hand, 'turn.ask', { asks: true }, { as: 'ed' })
    expect(table.turn.waiting).toEqual(['ed'])
    expect(mayDo(table.meeting, 'turn.ask', SCREEN, 'ed')).toBeUndefined()
  })

  test('a facilitator who takes part asks like everybody', () => {
    const table = new Table({}, 'tests-only').join('Alice')
    table.say(FACILITATOR, 'member.takesPart', { takesPart: true }).goTo('weave')
    expect(table.holder).toBe(FACILITATOR)
    done(done(table))
    asks(table, FACILITATOR)
    expect(table.holder).toBe(FACILITATOR)
  })
})

describe('who steers turns that are asked for', () => {
  test('gives the turn to anybody who is here, also who did not ask; who was speaking goes on afterwards', () => {
    const table = asks(weaving('Alice', 'Bob', 'Charlie'), 'alice', 'bob')
    table.say(FACILITATOR, 'turn.give', { member: 'charlie' })
    expect(table.turn).toMatchObject({ holder: 'charlie', waiting: ['alice', 'bob'], taken: [] })
    expect(table.attempt(FACILITATOR, 'turn.give', { member: 'charlie' })).toBe('turn.taken')
    table.say(FACILITATOR, 'member.away', { member: 'bob', away: true })
    expect(table.attempt(FACILITATOR, 'turn.give', { member: 'bob' })).toBe('member.unknown')
  })

  test('passes over who asked: they ask again; a first turn stays theirs', () => {
    const table = asks(weaving('Alice', 'Bob'), 'alice').say(FACILITATOR, 'turn.skip', {})
    expect(table.turn).toMatchObject({ holder: null, waiting: [], skipped: [] })
    const first = straight('Alice', 'Bob').say(FACILITATOR, 'turn.skip', {})
    expect(first.turn).toMatchObject({ holder: 'bob', skipped: ['alice'] })
    asks(first, 'alice')
    expect(first.turn).toMatchObject({ waiting: ['alice'], skipped: [] })
  })

  test('hands back the turn that ended last, of somebody who had several as well', () => {
    const table = asks(weaving('Alice', 'Bob'), 'alice')
    done(table)
    asks(table, 'alice')
    done(table)
    asks(table, 'bob')
    table.say(FACILITATOR, 'turn.undo', {})
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob'], taken: ['alice'], ended: null })
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
  })
})

describe('§14.7 who is not here', () => {
  test('asks and leaves: nobody waits for them', () => {
    const table = asks(weaving('Alice', 'Bob', 'Charlie'), 'alice', 'bob', 'charlie')
    table.say(FACILITATOR, 'member.remove', { member: 'bob' })
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['charlie'], skipped: [] })
    table.say(FACILITATOR, 'member.remove', { member: 'alice' })
    expect(table.turn).toMatchObject({ holder: 'charlie', waiting: [] })
  })

  test('asks and is away: what they asked for is theirs when they are back, in its place in line', () => {
    const table = asks(weaving('Alice', 'Bob', 'Charlie'), 'bob')
    done(table)
    asks(table, 'alice', 'charlie', 'bob')
    table.say(FACILITATOR, 'member.away', { member: 'charlie', away: true })
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob'] })
    expect(table.attempt('charlie', 'turn.ask', { asks: true })).toBe('turn.away')
    table.say('charlie', 'member.away', { member: 'charlie', away: false })
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['charlie', 'bob'] })
  })

  test('an interim look at another phase leaves who asked in line', () => {
    const table = asks(weaving('Alice', 'Bob', 'Charlie'), 'alice', 'bob', 'charlie')
    table.say(FACILITATOR, 'member.remove', { member: 'bob' }).goTo('tell').goTo('weave')
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['charlie'] })
  })
})

test('all see who waits, and how often people spoke; not in which order they did', () => {
  const table = asks(weaving('Alice', 'Bob'), 'bob', 'alice')
  done(done(table))
  asks(table, 'bob', 'alice')
  const told = viewOf(table.meeting, 'bob').activities.a1?.turn
  expect(told).toMatchObject({ holder: 'bob', waiting: ['alice'], taken: ['alice', 'bob'] })
})
