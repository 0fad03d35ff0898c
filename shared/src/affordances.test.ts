import { expect, test } from 'vitest'
import { mayDo, mayMoveOwn, mayWrite } from './affordances.ts'
import { FACILITATOR } from './meeting.ts'
import { Table } from './testing/table.ts'

test('METHODS M5: a weakness may be begun once a strength stands, and as many as were agreed', () => {
  const table = new Table({ cards: 1 }, 'swot').join('Alice', 'Bob').goTo('inside')
  expect(mayWrite(table.meeting, 'strength', 'alice')).toBeUndefined()
  expect(mayWrite(table.meeting, 'weakness', 'alice')).toBe('card.strengthFirst')
  expect(mayWrite(table.meeting, 'threat', 'alice')).toBe('statement.notAllowed')
  table.say('alice', 'card.write', { card: 'c1', label: 'Lezen', text: '', zone: 'strength' })
  expect(mayWrite(table.meeting, 'weakness', 'alice')).toBeUndefined()
  expect(mayWrite(table.meeting, 'strength', 'alice')).toBe('card.tooMany')
  expect(mayWrite(table.meeting, 'weakness', 'bob')).toBe('card.strengthFirst')
})

test('METHODS M4: cards of both sides count together', () => {
  const table = new Table({ cards: 2 }, 'bsa').join('Alice').goTo('write')
  table.say('alice', 'card.write', { card: 'c1', label: 'Lezen', text: '', zone: 'strength' })
  table.say('alice', 'card.write', { card: 'c2', label: 'Rust', text: '', zone: 'strength' })
  expect(mayWrite(table.meeting, 'gap', 'alice')).toBe('card.tooMany')
})

test('METHODS D4: whether people may move what only they wrote is asked of the rule itself', () => {
  for (const ownCard of [false, true]) {
    const table = new Table({ ownCard }).join('Alice', 'Bob').goTo('write')
    table.say('alice', 'card.write', { card: 'c1', label: 'Lezen', text: '' })
    table.goTo('rounds')
    const activity = table.meeting.activities[table.meeting.current]
    expect(activity && mayMoveOwn(activity)).toBe(ownCard)
  }
})

test('what is about the meeting as a whole is asked as what is about an activity', () => {
  const { meeting } = new Table().join('Alice', 'Olga').observes('olga')
  expect(mayDo(meeting, 'release.mark', FACILITATOR)).toBeUndefined()
  for (const who of ['alice', 'olga']) expect(mayDo(meeting, 'release.mark', who)).toBe('role.notAllowed')
  expect(mayDo(meeting, 'release.withhold', 'alice')).toBeUndefined()
  expect(mayDo(meeting, 'release.withhold', 'olga')).toBe('role.notAllowed')
  expect(mayDo(meeting, 'release.withhold', 'nobody')).toBe('member.removed')
})
