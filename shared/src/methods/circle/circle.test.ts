import { describe, expect, test } from 'vitest'
import { phasesOf, suggestsNext } from '../../affordances.ts'
import { minutesInAll } from '../../capabilities/steps/sequence.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'
import { minutesOf } from '../phases.ts'
import { circle } from './circle.ts'

const around = (...names: string[]) => new Table({}, 'circle').join(...names)
const done = (table: Table) => {
  const holder = table.holder as string
  return table.say(holder === 'ed' ? SCREEN : holder, 'turn.end', {}, holder === 'ed' ? { as: 'ed' } : {})
}
const later = (table: Table) => table.attempt(table.holder as string, 'turn.later', {})

test('M12 opening, everybody once, weaving on, gathering, the harvest: 36 minutes for six', () => {
  const table = around('Alice')
  expect(phasesOf(table.activity).map(({ phase }) => phase.id)).toEqual([
    'open',
    'first',
    'more',
    'gather',
    'harvest',
  ])
  expect(minutesInAll(circle, {}, 6)).toBe(38)
})

test('M12 §14.10 only the time in all is shown: so many minutes each, and none of one turn', () => {
  const first = circle.phases.find(({ id }) => id === 'first')!
  expect(minutesOf(first, {})).toEqual({ perPerson: 2, inAll: true })
  const table = around('Alice', 'Bob').goTo('first')
  table.say(FACILITATOR, 'phase.extend', { minutes: 2 })
  done(table)
  expect(table.activity.phase.extra, 'added minutes are for all of them').toBe(2)
})

describe('M12 the first round', () => {
  test('everybody once, seats too; who spoke and who passed say the same (§14.4)', () => {
    const table = around('Alice', 'Bob').seat('Ed').goTo('first')
    expect(table.turn.order).toEqual(['alice', 'bob', 'ed'])
    done(done(table))
    expect(suggestsNext(table.meeting)).toBe(false)
    expect(suggestsNext(done(table).meeting)).toBe(true)
  })

  test('who has the word may let the others go first, once, and has it after them', () => {
    const table = around('Alice', 'Bob', 'Charlie').goTo('first')
    expect(later(table)).toBeUndefined()
    expect(table.turn).toMatchObject({ holder: 'bob', waiting: ['charlie', 'alice'], taken: [] })
    expect(later(table)).toBeUndefined()
    expect(later(table)).toBeUndefined()
    expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob', 'charlie'] })
    expect(later(table)).toBe('turn.noLater')
    expect(table.attempt('bob', 'turn.later', {})).toBe('turn.notYours')
    expect(table.attempt('alice', 'turn.later', { turn: 1 })).toBe('turn.over')
    done(done(done(table)))
    expect(table.turn).toMatchObject({ holder: null, waiting: [] })
  })

  test('the last one has nobody to let go first; a seat has hands at the wall', () => {
    const table = around('Alice').seat('Ed').goTo('first')
    done(table)
    expect(table.holder).toBe('ed')
    expect(table.attempt(SCREEN, 'turn.later', {}, { as: 'ed' })).toBe('turn.noLater')
  })

  test('nobody lets others go first where a method does not offer it', () => {
    const table = new Table({}, 'checkin').join('Alice', 'Bob').goTo('round')
    expect(table.attempt('alice', 'turn.later', {})).toBe('statement.notAllowed')
  })

  test('whoever leads and takes part comes after all others, a school leader after that (D20)', () => {
    const table = around('Alice').say(FACILITATOR, 'member.takesPart', { takesPart: true })
    table.joinAsSchoolLeader('Sjoerd').join('Bob').goTo('first')
    const sjoerd = table.turn.order.at(-1)
    expect(table.turn.order).toEqual(['alice', 'bob', FACILITATOR, sjoerd])
    expect(table.attempt(FACILITATOR, 'turn.give', { member: FACILITATOR })).toBe('host.last')
    done(table)
    // Letting others go first leaves one before whoever leads.
    expect(later(table)).toBe('turn.noLater')
    done(table)
    expect(table.holder).toBe(FACILITATOR)
  })
})

test('M12 then the word is asked for: least turns first, whoever leads last, and silence is fine', () => {
  const table = around('Alice', 'Bob').say(FACILITATOR, 'member.takesPart', { takesPart: true })
  table.goTo('first')
  done(done(done(table)))
  table.goTo('more')
  expect(table.holder).toBeNull()
  expect(suggestsNext(table.meeting)).toBe(false)
  for (const who of ['alice', FACILITATOR, 'bob']) table.say(who, 'turn.ask', { asks: true })
  expect(table.turn).toMatchObject({ holder: 'alice', waiting: ['bob', FACILITATOR] })
  expect(table.attempt('alice', 'turn.later', {})).toBe('statement.notAllowed')
  done(done(done(table)))
  expect(suggestsNext(table.meeting)).toBe(true)
})

test('M12 §14.1 one card each, carried together or still different, hidden until all lie there', () => {
  const table = around('Alice', 'Bob').seat('Ed').goTo('gather')
  table.write('alice', 'We willen rust', { zone: 'carry' })
  expect(
    table.attempt('alice', 'card.write', { card: 'x', label: 'Nog een', text: '', zone: 'differ' }),
  ).toBe('card.tooMany')
  table.write('bob', 'Huiswerk', { zone: 'differ' }).write(FACILITATOR, 'Van Ed', { zone: 'carry', as: 'ed' })
  for (const who of ['bob', SCREEN]) expect(table.sees(who)).not.toMatch(/We willen rust|Van Ed/)
  for (const who of ['alice', 'bob']) table.say(who, 'ready.set', { ready: true })
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say(FACILITATOR, 'ready.set', { ready: true }, { as: 'ed' })
  expect(suggestsNext(table.meeting)).toBe(true)
  table.next()
  const harvest = harvestOf(table.meeting, 'a1', 'nl')
  expect(harvest?.ranking.map(({ zone, cards }) => [zone, cards.map(({ label }) => label).sort()])).toEqual([
    ['Dit dragen we samen', ['Van Ed', 'We willen rust']],
    ['Dit blijft verschillend', ['Huiswerk']],
  ])
  expect(harvest).toMatchObject({ isUndecided: false, snapshot: [] })
})
