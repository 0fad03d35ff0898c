import { expect, test } from 'vitest'
import { FACILITATOR } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'
import { quietVoices } from './quiet.ts'

const quiet = (table: Table, who = FACILITATOR) => {
  const view = viewOf(table.meeting, who)
  return quietVoices(view, view.activities[view.current]!).map(({ id }) => id)
}

test('METHODS §7 who had no turn yet is told to whoever leads once half of the others had one', () => {
  const table = new Table({ order: 'joined' }).join('Alice', 'Bob', 'Charlie', 'Dora')
  table.deal({ alice: ['Rust'], bob: ['Ruimte'] })
  expect(quiet(table)).toEqual([])
  table.goTo('rounds')
  // Alice has her turn now; a pass counts like a move.
  expect(quiet(table)).toEqual([])
  table.say('alice', 'turn.end', {})
  expect(quiet(table)).toEqual(['charlie', 'dora'])
  table.say(FACILITATOR, 'member.away', { member: 'charlie', away: true })
  expect(quiet(table)).toEqual(['dora'])
})

test('a school leader, who speaks last, is no quiet voice', () => {
  const table = new Table({ order: 'joined' }).join('Alice', 'Bob').joinAsSchoolLeader('Sam')
  table
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('rounds')
    .say('alice', 'turn.end', {})
  expect(quiet(table)).toEqual([])
})
