import { describe, expect, test } from 'vitest'
import {
  asksWhySkipped,
  phasesOf,
  stepStates,
  suggestsNext,
  whereabouts,
  whySkipped,
} from '../../affordances.ts'
import { partsIn } from '../../harvest/parts.ts'
import { type Entry, fold } from '../../ledger.ts'
import { FACILITATOR, LIMITS } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'
import type { Step } from './sequence.ts'

const names = (table: Table) =>
  phasesOf(table.activity).map(({ phase, round }) => (round ? `${phase.id} ${round}` : phase.id))

describe('the steps', () => {
  test('rounds come as often as set, with an interim look after each but the last', () => {
    expect(names(new Table({ rounds: 3 })).join(', ')).toBe(
      'question, write, raise, rounds 1, pause 1, rounds 2, pause 2, rounds 3, check, next, harvest',
    )
    expect(names(new Table({ rounds: 1 }))).not.toContain('pause 1')
  })

  test('the facilitator goes on step by step, over several, and back', () => {
    const table = new Table({ rounds: 2 }).join('Alice')
    for (const step of phasesOf(table.activity).slice(1)) {
      expect(whereabouts(table.activity).next).toEqual(step)
      table.goTo(step.phase.id, step.round)
    }
    expect(whereabouts(table.activity).next).toBeUndefined()
    table.goTo('write').goTo('check')
    expect(whereabouts(table.activity).previous?.phase.id).toBe('rounds')
  })

  test('a step that was gone past was skipped, not done, until the group is there', () => {
    const table = new Table({ rounds: 2 }).join('Alice')
    const states = () => stepStates(table.activity).join(' ')
    table.goTo('write').goTo('rounds', 1).goTo('rounds', 2)
    expect(states()).toBe('done done skipped done skipped now later later later')
    table.goTo('raise')
    expect(states()).toBe('done done now later later later later later later')
    table.goTo('check')
    expect(states()).toBe('done done done done skipped done now later later')
  })

  test('a step that is none of them is refused', () => {
    const table = new Table({ rounds: 2 }).join('Alice')
    for (const [phase, round] of [
      ['rounds', 3],
      ['rounds', 0],
      ['pause', 2],
      ['write', 1],
      ['feest', 0],
    ] as const) {
      expect(table.attempt(FACILITATOR, 'phase.go', { phase, round })).toBe('phase.unknown')
    }
  })

  test('a new phase begins with nobody ready, no time added and no card in the spotlight', () => {
    const table = new Table()
      .join('Alice')
      .deal({ alice: ['Rust'] })
      .say(FACILITATOR, 'spotlight.set', { card: 'rust' })
    table
      .say(FACILITATOR, 'phase.extend', { minutes: 5 })
      .goTo('write')
      .say('alice', 'ready.set', { ready: true })
    expect(table.activity).toMatchObject({ spotlight: null, phase: { extra: 0 }, readyCount: 1 })
    expect(table.goTo('raise').activity).toMatchObject({ ready: {}, readyCount: 0 })
  })

  test('only what belongs to the phase is heard', () => {
    const table = new Table().join('Alice')
    expect(table.attempt('alice', 'card.write', { card: 'x', label: 'x', text: '' })).toBe(
      'statement.notAllowed',
    )
    expect(table.attempt('alice', 'ready.set', { ready: true })).toBe('statement.notAllowed')
    table.say(FACILITATOR, 'question.set', { question: 'Wat telt nu?' })
    expect(table.activity.question).toBe('Wat telt nu?')
    expect(table.attempt(FACILITATOR, 'question.set', { question: '' })).toBe('card.empty')
    table.goTo('write')
    expect(table.attempt(FACILITATOR, 'question.set', { question: 'Te laat' })).toBe('statement.notAllowed')
  })

  test('a statement about another activity is refused', () => {
    const table = new Table().join('Alice').goTo('write')
    expect(
      table.attempt('alice', 'card.write', { card: 'x', label: 'x', text: '' }, { activity: 'a2' }),
    ).toBe('activity.notCurrent')
  })
})

describe('adding and dropping rounds (D3)', () => {
  test('the facilitator adds and drops whole rounds, within what the method knows', () => {
    const table = new Table({ rounds: 3 }).join('Alice')
    expect(names(table.say(FACILITATOR, 'rounds.set', { rounds: 1 }))).not.toContain('rounds 2')
    expect(names(table.say(FACILITATOR, 'rounds.set', { rounds: 5 }))).toContain('rounds 5')
    expect(table.attempt(FACILITATOR, 'rounds.set', { rounds: 6 })).toBe('phase.unknown')
    expect(table.attempt('alice', 'rounds.set', { rounds: 2 })).toBe('role.notAllowed')
  })

  test('a round that has begun cannot be dropped, also after going back to an earlier one', () => {
    const table = new Table({ rounds: 3 }).join('Alice').goTo('rounds', 2)
    expect(table.attempt(FACILITATOR, 'rounds.set', { rounds: 1 })).toBe('phase.moved')
    table.goTo('rounds', 1)
    expect(table.attempt(FACILITATOR, 'rounds.set', { rounds: 1 })).toBe('phase.moved')
    table.say(FACILITATOR, 'rounds.set', { rounds: 2 })
  })

  test('an interim look never loses the round it comes before', () => {
    const table = new Table({ rounds: 3 }).join('Alice').goTo('rounds').goTo('pause')
    expect(table.attempt(FACILITATOR, 'rounds.set', { rounds: 1 })).toBe('phase.moved')
    table.say(FACILITATOR, 'rounds.set', { rounds: 2 })
    expect(whereabouts(table.activity).next).toMatchObject({ phase: { id: 'rounds' }, round: 2 })
  })
})

describe('silent writing', () => {
  test('is done when everybody here is ready', () => {
    const table = new Table().join('Alice', 'Bob', 'Charlie').seat('Ed').goTo('write')
    table.say(FACILITATOR, 'member.away', { member: 'charlie', away: true })
    table
      .say('alice', 'ready.set', { ready: true })
      .say('alice', 'ready.set', { ready: true })
      .say('bob', 'ready.set', { ready: true })
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say(FACILITATOR, 'ready.set', { ready: true }, { as: 'ed' })
    expect(suggestsNext(table.meeting)).toBe(true)
    table.say('bob', 'ready.set', { ready: false })
    expect(suggestsNext(table.meeting)).toBe(false)
  })

  test('everybody writes as many cards as agreed, and changes or withdraws their own', () => {
    const table = new Table({ cards: 2 })
      .join('Alice', 'Bob')
      .goTo('write')
      .write('alice', 'Rust')
      .write('alice', 'Ruimte')
    expect(table.attempt('alice', 'card.write', { card: 'x', label: 'Ritme', text: '' })).toBe('card.tooMany')
    table.say('alice', 'card.write', { card: 'rust', label: 'Meer rust', text: 'in de ochtend' })
    expect(table.activity.drafts.rust).toMatchObject({
      label: 'Meer rust',
      text: 'in de ochtend',
      zone: 'ring-1',
    })
    table.say('alice', 'card.withdraw', { card: 'ruimte' }).write('alice', 'Ritme')
    expect(table.attempt('alice', 'card.write', { card: 'x', label: '', text: 'lang' })).toBe('card.empty')
    expect(table.attempt('alice', 'card.write', { card: 'y', label: 'x', text: '', zone: 'ring-1' })).toBe(
      'card.tooMany',
    )
    expect(table.attempt('bob', 'card.write', { card: 'y', label: 'x', text: '', zone: 'centre' })).toBe(
      'statement.notAllowed',
    )
  })

  test('of a hidden card of somebody else one does not learn that it is there', () => {
    const table = new Table().join('Alice', 'Bob').goTo('write').write('alice', 'Rust')
    expect(table.attempt('bob', 'card.withdraw', { card: 'rust' })).toBe('card.unknown')
  })

  test('who comes back to writing after the reveal still has no more cards than agreed', () => {
    const table = new Table()
      .join('Alice', 'Bob')
      .deal({ alice: ['Rust'] })
      .goTo('write')
    expect(table.attempt('alice', 'card.write', { card: 'x', label: 'Ritme', text: '' })).toBe('card.tooMany')
    expect(table.attempt('alice', 'card.write', { card: 'rust', label: 'Anders', text: '' })).toBe(
      'card.idTaken',
    )
    table.write('bob', 'Ruimte').goTo('raise')
    expect(Object.keys(table.activity.cards).sort()).toEqual(['ruimte', 'rust'])
  })
})

test('the spotlight falls on a card that is there, or on none', () => {
  const table = new Table().join('Alice').deal({ alice: ['Rust'] })
  expect(table.attempt(FACILITATOR, 'spotlight.set', { card: 'weg' })).toBe('card.unknown')
  expect(table.attempt('alice', 'spotlight.set', { card: 'rust' })).toBe('role.notAllowed')
  table.say(FACILITATOR, 'spotlight.set', { card: 'rust' }).say(FACILITATOR, 'spotlight.set', { card: null })
  expect(table.activity.spotlight).toBeNull()
})

describe('§14.17 a step that is not skipped silently', () => {
  const table = () => new Table({}, 'tests-only').join('Alice')
  const go = (at: Table, phase: string, reason?: string) =>
    at.attempt(FACILITATOR, 'phase.go', { phase, round: 0, ...(reason !== undefined && { reason }) })

  test('asks for a reason, which all read, and which goes when the group is there after all', () => {
    const at = table()
    for (const none of [undefined, '', ' \u200b ']) expect(go(at, 'tell', none)).toBe('phase.reasonNeeded')
    expect(go(at, 'tell', 'x'.repeat(LIMITS.text + 1))).toBe('text.tooLong')
    expect(go(at, 'tell', ' Geen  tijd ')).toBeUndefined()
    expect(at.activity.skipped).toEqual({ note: 'Geen tijd' })
    expect(at.sees('alice')).toContain('Geen tijd')
    // Going back and past it again asks no second time.
    expect(go(at, 'write')).toBeUndefined()
    expect(go(at, 'rate')).toBeUndefined()
    expect(go(at, 'note')).toBeUndefined()
    expect(at.activity.skipped).toEqual({})
  })

  test('and a ledger from before a step asked for one is read: then it was gone past without a word', () => {
    const at = table()
    go(at, 'tell', 'Geen tijd')
    const then = at.ledger.map((entry): Entry => {
      if (entry.spoken.kind !== 'phase.go') return entry
      const { reason: _since, ...spoken } = entry.spoken
      return { ...entry, spoken }
    })
    expect(fold(then).activities.a1).toMatchObject({ phase: { id: 'tell' }, skipped: {} })
  })

  test('says beforehand for which steps, and where the group went past one, why: to all, and in the harvest', () => {
    const at = table()
    const [, note, , tell] = phasesOf(at.activity) as [Step, Step, Step, Step]
    expect(asksWhySkipped(at.activity, tell)).toEqual([note])
    expect(asksWhySkipped(at.activity, note)).toEqual([])
    go(at, 'tell', 'Dat deden we vorige week')
    expect(asksWhySkipped(at.activity, tell)).toEqual([])
    expect(whySkipped(at.activity, note)).toBe('Dat deden we vorige week')
    const skipped = {
      kind: 'skipped',
      title: 'What we skipped',
      lines: [{ text: 'Here', said: '', examples: ['Dat deden we vorige week'] }],
    }
    expect(partsIn(at.activity, 'en')).toContainEqual(skipped)
    expect(go(at, 'note')).toBeUndefined()
    expect(partsIn(at.activity, 'en')).toEqual([])
  })

  test('asks for none where the group was, or goes step by step', () => {
    const at = table()
    for (const phase of ['note', 'tell', 'write', 'rate']) expect(go(at, phase), phase).toBeUndefined()
    expect(at.activity.skipped).toEqual({})
  })
})
