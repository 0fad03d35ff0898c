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

test('who leads or looks on is nobody it is waited for', () => {
  const table = new Table().join('Alice', 'Bob')
  table.say(FACILITATOR, 'member.away', { member: FACILITATOR, away: true })
  expect(outOf(table.meeting)).toBe(2)
})
