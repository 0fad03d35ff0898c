import { expect, test } from 'vitest'
import { FACILITATOR } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'
import { outOf } from './members.ts'

test('of how many something is said only as long as nobody went who may be among those who did it', () => {
  const table = new Table().join('Alice', 'Bob', 'Charlie')
  expect(outOf(table.meeting)).toBe(3)
  table.say(FACILITATOR, 'member.away', { member: 'alice', away: true })
  expect(outOf(table.meeting)).toBeUndefined()
  table.say(FACILITATOR, 'member.away', { member: 'alice', away: false })
  expect(outOf(table.meeting)).toBe(3)
  table.say(FACILITATOR, 'member.takesPart', { takesPart: true })
  expect(outOf(table.meeting)).toBe(4)
  table.say(FACILITATOR, 'member.remove', { member: 'bob' })
  expect(outOf(table.meeting)).toBeUndefined()
})

test.each([
  ['only looks on now', (table: Table) => table.observes('alice')],
  [
    'leads now',
    (table: Table) =>
      table
        .say(FACILITATOR, 'member.role', { member: 'alice', role: 'facilitator' })
        .say('alice', 'member.takesPart', { takesPart: false }),
  ],
] as const)('who took part and %s may be among them as well', (_how, goes) => {
  const table = goes(new Table().join('Alice', 'Bob', 'Charlie'))
  expect(outOf(table.meeting)).toBeUndefined()
  // In what comes after it they did nothing that is counted.
  table.goTo('write')
  expect(outOf(table.meeting)).toBe(2)
})

test('who went from an earlier step, and leaves altogether in this one, is nobody it is counted with', () => {
  const table = new Table().join('Alice', 'Bob', 'Charlie')
  table.say(FACILITATOR, 'member.away', { member: 'alice', away: true }).goTo('write')
  expect(outOf(table.meeting)).toBe(2)
  table.say(FACILITATOR, 'member.remove', { member: 'alice' })
  expect(outOf(table.meeting)).toBe(2)
  table.say(FACILITATOR, 'member.remove', { member: 'bob' })
  expect(outOf(table.meeting)).toBeUndefined()
})

test('who leads or looks on is nobody it is waited for', () => {
  const table = new Table().join('Alice', 'Bob')
  table.say(FACILITATOR, 'member.away', { member: FACILITATOR, away: true })
  expect(outOf(table.meeting)).toBe(2)
})
