import { expect, test } from 'vitest'
import { FACILITATOR, LIMITS, looseCards } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

const SWOT = { added: 'a2', method: 'swot', question: 'Hoe staan we ervoor?', settings: { cards: 2 } }

test('a facilitator adds an activity and goes to it; what lay on the table is as it was when it is taken up again', () => {
  const table = new Table()
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('rounds')
  const before = table.activity
  table.say(FACILITATOR, 'agenda.add', SWOT)
  expect(table.meeting.activities.a2).toMatchObject({
    order: 1,
    phase: { id: 'focus' },
    settings: { cards: 2 },
  })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.attempt('alice', 'turn.end', { turn: 1 }, { activity: 'a1' })).toBe('activity.notCurrent')
  table
    .goTo('inside')
    .write('alice', 'Warm', { zone: 'strength' })
    .say(FACILITATOR, 'agenda.go', { to: 'a1' })
  expect(looseCards(table.activity)).toEqual(looseCards(before))
  expect(table.turn).toEqual({ ...before.turn, since: table.turn.since })
  expect(table.turn.since).toBeGreaterThan(before.turn?.since ?? 0)
})

test('§14.1 what is hidden in an activity stays hidden while another lies on the table', () => {
  const table = new Table().join('Alice', 'Bob').say(FACILITATOR, 'agenda.add', SWOT)
  table
    .say(FACILITATOR, 'agenda.go', { to: 'a2' })
    .goTo('inside')
    .write('alice', 'Warm', { zone: 'strength' })
  table.say(FACILITATOR, 'agenda.go', { to: 'a1' })
  expect(table.sees('bob')).not.toContain('Warm')
  expect(table.sees('alice')).toContain('Warm')
})

test('an activity has a method there is, settings that fit, and a name of its own; a meeting holds so many', () => {
  const table = new Table().join('Alice')
  const add = (more: Partial<typeof SWOT>) => table.attempt(FACILITATOR, 'agenda.add', { ...SWOT, ...more })
  expect(table.attempt('alice', 'agenda.add', SWOT)).toBe('role.notAllowed')
  expect(table.attempt('alice', 'agenda.go', { to: 'a1' })).toBe('role.notAllowed')
  expect(add({ method: 'weg' })).toBe('statement.invalid')
  expect(add({ settings: { cards: 99 } })).toBe('statement.invalid')
  expect(add({ question: ' ' })).toBe('card.empty')
  expect(add({ added: 'a1' })).toBe('id.taken')
  expect(table.attempt(FACILITATOR, 'agenda.go', { to: 'weg' })).toBe('activity.unknown')
  for (let count = 2; count <= LIMITS.activities; count++) expect(add({ added: `a${count}` })).toBeUndefined()
  expect(add({ added: 'more' })).toBe('limit.reached')
})

test('of two devices that go to the same activity the second begins no time anew', () => {
  const table = new Table().join('Alice').say(FACILITATOR, 'agenda.add', SWOT)
  const { since } = table.say(FACILITATOR, 'agenda.go', { to: 'a2' }).activity.phase
  expect(table.say(FACILITATOR, 'agenda.go', { to: 'a2' }).activity.phase.since).toBe(since)
})

test('two presses on one button go one activity on: the second speaks of one that lies there no more', () => {
  const table = new Table().join('Alice').say(FACILITATOR, 'agenda.add', SWOT)
  table.say(FACILITATOR, 'agenda.add', { ...SWOT, added: 'a3' })
  table.say(FACILITATOR, 'agenda.go', { to: 'a2', from: 'a1' })
  expect(table.attempt(FACILITATOR, 'agenda.go', { to: 'a3', from: 'a1' })).toBe('phase.moved')
  expect(table.attempt(FACILITATOR, 'agenda.go', { to: 'a3', from: 'a2' })).toBeUndefined()
})

test('who called the coach in a group does not call any more once another activity lies on the table', () => {
  const table = new Table({}, 'swot')
    .join('Alice', 'Bob')
    .say(FACILITATOR, 'agenda.add', { ...SWOT, added: 'a2' })
  table.say(FACILITATOR, 'groups.split', { parts: ['g1', 'g2'], people: [] })
  table.say('alice', 'hand.raise', { member: 'alice', up: true }).say(FACILITATOR, 'agenda.go', { to: 'a2' })
  expect(table.meeting.members.alice?.hand).toBeUndefined()
})
