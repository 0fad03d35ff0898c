import { describe, expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import type { Drawing } from '../../capabilities/draw/mark.ts'
import { durable } from '../../effects.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { harvestCsv, harvestJson, harvestMarkdown } from '../../testing/harvest-files.ts'
import { Table } from '../../testing/table.ts'
import { settingsOf } from '../settings.ts'
import { checkin } from './checkin.ts'

const circle = () => new Table({}, 'checkin').join('Alice', 'Bob').seat('Ed')
const MOE = 'Moe maar blij'
const shownBy = ({ activity }: Table) =>
  Object.fromEntries(Object.entries(activity.said).map(([who, { text }]) => [who, text]))

describe('the round', () => {
  test('goes round as people came in, seats as well, and everyone has one turn', () => {
    const table = circle().goTo('round')
    expect(table.turn.order).toEqual(['alice', 'bob', 'ed'])
    table.say('alice', 'turn.end', {}).say('bob', 'turn.end', {})
    expect(suggestsNext(table.meeting)).toBe(false)
    table.say(SCREEN, 'turn.end', {}, { as: 'ed' })
    expect(table.holder).toBeNull()
    expect(suggestsNext(table.meeting)).toBe(true)
    expect(table.attempt('alice', 'turn.end', {})).toBe('turn.notYours')
  })

  test('§14.4 having spoken and having passed are the same statement: neither leaves a trace of which it was', () => {
    const spoken = circle().goTo('round').say('alice', 'turn.end', {})
    expect(Object.keys(spoken.activity.moves)).toEqual([])
    expect(Object.keys(spoken.activity.makers)).toEqual([])
    expect(spoken.turn.taken).toEqual(['alice'])
  })

  test('a facilitator skips, gives and takes back turns, and does not end the turn of nobody', () => {
    const table = circle().goTo('round').say(FACILITATOR, 'turn.skip', {})
    expect(table.holder).toBe('bob')
    table.say(FACILITATOR, 'turn.give', { member: 'alice' })
    expect(table.holder).toBe('alice')
    table.say(FACILITATOR, 'turn.end', {}, { as: 'alice' }).say(FACILITATOR, 'turn.undo', {})
    expect(table.holder).toBe('alice')
    expect(table.attempt('bob', 'turn.skip', {})).toBe('role.notAllowed')
  })

  test('whoever comes in while it runs has a turn too, as the last; also after everyone had theirs', () => {
    const table = circle().goTo('round').join('Chris')
    expect(table.turn.waiting).toEqual(['bob', 'ed', 'chris'])
    for (const who of ['alice', 'bob']) table.say(who, 'turn.end', {})
    table.say(FACILITATOR, 'turn.end', {}, { as: 'ed' }).say('chris', 'turn.end', {})
    table.seat('Dora')
    expect(table.holder).toBe('dora')
    table.say(FACILITATOR, 'turn.end', {}, { as: 'dora' })
    table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
    expect(table.holder).toBe(FACILITATOR)
  })

  test('whoever came in while the group was a step further has a turn when it goes back', () => {
    const table = circle().goTo('round').goTo('land').join('Chris')
    expect(table.turn.waiting).not.toContain('chris')
    expect(table.goTo('round').turn.waiting).toContain('chris')
  })

  test('whoever is away, or left, is not waited for', () => {
    const table = circle().goTo('round').say('alice', 'member.away', { member: 'alice', away: true })
    expect(table.holder).toBe('bob')
    table.say(FACILITATOR, 'member.remove', { member: 'bob' })
    table.say(FACILITATOR, 'turn.end', {}, { as: 'ed' })
    expect(suggestsNext(table.meeting)).toBe(true)
  })
})

describe('what people type', () => {
  test('M1 a picture can open the round, with a question of its own', () => {
    const { questionExample, picture } = checkin
    expect(questionExample({ intensity: 'normal', picture: 'none' }).nl).toBe('Hoe zit je er vandaag bij?')
    expect(picture?.({ picture: 'none' })).toEqual([])
    expect(questionExample({ intensity: 'normal', picture: 'journey' }).nl).toMatch(/op deze tocht/)
    expect(picture?.({ picture: 'journey' })).toHaveLength(6)
  })

  test('M1 who wants the coach to come back to it tells the coach alone, and nothing keeps it', () => {
    const table = circle().goTo('land')
    table.say('alice', 'word.show', { text: 'Kom straks bij me terug', to: FACILITATOR })
    expect(table.sees(FACILITATOR)).toContain('Kom straks bij me terug')
    for (const who of ['bob', 'screen']) expect(table.sees(who)).not.toContain('Kom straks')
    expect(JSON.stringify(table.ledger)).not.toContain('Kom straks')
    table.say('alice', 'word.show', { text: '' })
    expect(table.sees(FACILITATOR)).not.toContain('Kom straks')
  })

  test('is shown by who takes part, as long as the circle talks', () => {
    const table = circle().say('alice', 'word.show', { text: MOE })
    table.goTo('round').say('bob', 'word.show', { text: 'Blij' })
    expect(shownBy(table)).toEqual({ alice: MOE, bob: 'Blij' })
    table.say('alice', 'word.show', { text: 'Toch niet' }).say('bob', 'word.show', { text: '' })
    expect(shownBy(table)).toEqual({ alice: 'Toch niet' })
  })

  test('§14.13 is gone when the group lands, and when another activity lies on the table', () => {
    const table = circle().goTo('round').say('alice', 'word.show', { text: MOE }).goTo('land')
    expect(shownBy(table)).toEqual({})
    expect(table.attempt('alice', 'word.show', { text: MOE })).toBe('statement.invalid')
    expect(shownBy(table.goTo('round'))).toEqual({})
    table.say('alice', 'word.show', { text: MOE })
    table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'kandoe', question: 'Verder', settings: {} })
    table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
    expect(table.meeting.activities.a1?.said).toEqual({})
    for (const phase of ['question', 'write', 'rounds', 'harvest'])
      expect(table.goTo(phase).attempt('alice', 'word.show', { text: MOE })).toBe('statement.notAllowed')
    expect(shownBy(table.say(FACILITATOR, 'agenda.go', { to: 'a1' }))).toEqual({})
  })

  test('is in no ledger, and no snapshot', () => {
    const table = circle().say('alice', 'word.show', { text: MOE })
    expect(table.sees('bob')).toContain(MOE)
    expect(JSON.stringify([table.ledger, durable(table.meeting)])).not.toContain(MOE)
  })

  test('nobody types for another: not the wall, not a facilitator who only leads, not who looks on or stepped out', () => {
    const table = circle().join('Olga').observes('olga')
    for (const who of [SCREEN, FACILITATOR, 'olga']) {
      expect(table.attempt(who, 'word.show', { text: MOE }), who).toBeDefined()
      expect(table.attempt(who, 'word.show', { text: MOE }, { as: 'ed' }), who).toBe('role.notAllowed')
    }
    table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
    table.say(FACILITATOR, 'word.show', { text: MOE }).say('bob', 'word.show', { text: 'Blij' })
    expect(shownBy(table)).toEqual({ facilitator: MOE, bob: 'Blij' })
    table.say('bob', 'member.away', { member: 'bob', away: true })
    table.say(FACILITATOR, 'member.takesPart', { takesPart: false })
    expect(shownBy(table)).toEqual({})
    expect(table.attempt('bob', 'word.show', { text: 'Blij' })).toBe('statement.notAllowed')
  })

  test('cannot come in by another way: nothing is written, drawn or agreed in a check-in', () => {
    const table = circle()
    const ink: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [0, 0, 9, 9] }
    const action = { action: 'x', card: '', type: 'action' as const, text: 'Moe', owner: '', due: '' }
    for (const phase of ['arrive', 'round', 'land']) {
      table.goTo(phase)
      for (const who of ['alice', FACILITATOR, SCREEN]) {
        expect(table.attempt(who, 'card.write', { card: 'c', label: 'Moe', text: '' })).toBeDefined()
        expect(table.attempt(who, 'mark.draw', { mark: 'm', drawing: ink })).toBe('statement.notAllowed')
        expect(table.attempt(who, 'action.set', action)).toBeDefined()
      }
    }
    expect(table.attempt('alice', 'question.set', { question: 'Moe' })).toBeDefined()
  })

  test('§14.12 never leaves the meeting: a harvest holds the question and says that nothing is kept', () => {
    const { meeting } = circle().goTo('round').say('alice', 'turn.end', {}).goTo('land')
    const harvest = harvestOf(meeting, 'a1', 'nl')
    if (!harvest) throw new Error('there is no harvest')
    const { core, ranking, parked, actions, consent, supply, snapshot } = harvest
    expect([...core, ...ranking, ...parked, ...actions, ...supply, ...snapshot, consent]).toEqual([null])
    expect(harvestMarkdown(harvest)).toMatch(/Wat telt voor ons\?[\s\S]*Hiervan wordt niets bewaard\..*_\n$/)
    for (const text of [harvestJson(harvest), harvestCsv(harvest)]) expect(text).not.toMatch(/alice|Alice/)
  })
})

test('the question comes as near as the group chose, and the coach is told so', () => {
  for (const intensity of ['light', 'normal', 'personal']) {
    const settings = settingsOf(checkin, { intensity })
    if (!settings) throw new Error(`${intensity} is no choice`)
    const said = checkin.phases.map(({ words }) =>
      typeof words.coach === 'function' ? words.coach(settings) : words.coach,
    )
    for (const words of [checkin.questionExample(settings), ...said])
      for (const text of Object.values(words)) expect(text).toMatch(/^[^!]+[.?]$/)
  }
  const questions = ['light', 'normal', 'personal'].map(
    (intensity) => checkin.questionExample({ intensity }).nl,
  )
  expect(new Set(questions).size).toBe(3)
  // METHODS M1: the question of the source guide, where the group says nothing else.
  expect(checkin.questionExample({}).nl).toBe('Hoe zit je er vandaag bij?')
})
