import { describe, expect, test } from 'vitest'
import { mayShow, suggestsNext } from '../../affordances.ts'
import type { Drawing } from '../../capabilities/draw/mark.ts'
import { harvestOf } from '../../harvest/harvest.ts'
import { harvestCsv, harvestJson, harvestMarkdown } from '../../harvest/harvest-text.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { stampPresence } from '../../protocol/presence.ts'
import { Table } from '../../testing/table.ts'
import { settingsOf } from '../settings.ts'
import { checkin } from './checkin.ts'

const circle = () => new Table({}, 'checkin').join('Alice', 'Bob').seat('Ed')
const WORD = { word: 'Moe maar blij' }

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
  test('is shown by who takes part, as long as the circle talks', () => {
    const table = circle()
    for (const phase of ['arrive', 'round']) {
      const { meeting } = table.goTo(phase)
      expect(stampPresence(meeting, 'alice', WORD)).toEqual({ member: 'alice', role: 'participant', ...WORD })
      expect(mayShow(meeting, 'alice')).toBe(true)
    }
  })

  test('§14.13 is gone when the group lands, and when another activity lies on the table', () => {
    const table = circle().goTo('round').goTo('land')
    expect(stampPresence(table.meeting, 'alice', WORD)).not.toHaveProperty('word')
    expect(mayShow(table.meeting, 'alice')).toBe(false)
    table.goTo('round')
    table.say(FACILITATOR, 'agenda.add', { added: 'a2', method: 'kandoe', question: 'Verder', settings: {} })
    table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
    for (const phase of ['question', 'write', 'rounds', 'harvest'])
      expect(stampPresence(table.goTo(phase).meeting, 'alice', WORD)).not.toHaveProperty('word')
  })

  test('nobody types for another: not the wall, not a facilitator who only leads, not who looks on or stepped out', () => {
    const table = circle().join('Olga').say(FACILITATOR, 'member.role', { member: 'olga', role: 'observer' })
    for (const who of [SCREEN, FACILITATOR, 'olga', 'ed'])
      expect(stampPresence(table.meeting, who, { ...WORD, as: 'ed' })?.word).toBe(
        who === 'ed' ? WORD.word : undefined,
      )
    table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
    expect(stampPresence(table.meeting, FACILITATOR, WORD)).toMatchObject(WORD)
    table.say('bob', 'member.away', { member: 'bob', away: true })
    expect(stampPresence(table.meeting, 'bob', WORD)).not.toHaveProperty('word')
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
    expect(harvestMarkdown(harvest)).toMatch(/Wat telt voor ons\?[\s\S]*Hiervan wordt niets bewaard\._\n$/)
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
