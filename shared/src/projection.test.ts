import { expect, test } from 'vitest'
import { FACILITATOR, SCREEN } from './meeting.ts'
import { boardChanges, boardOf, isMineSame, meetingFrom, mineOf, viewOf } from './projection.ts'
import { Table } from './testing/table.ts'

/** A table with something of everything on it, and something hidden. */
function full(): Table {
  const table = new Table({ cards: 2 }).join('Alice', 'Bob', 'Charlie').seat('Ed')
  table
    .deal({ alice: ['Rust'], bob: ['Ruimte'], charlie: ['Ritme'], ed: ['Reuring'] })
    .merge('Samen', ['rust', 'ruimte'])
  table.say('bob', 'merge.propose', { proposal: 'p1', cards: ['ritme'], label: 'Tempo', text: '' })
  table.goTo('rounds').move('alice', 'ritme')
  table
    .goTo('check')
    .say(FACILITATOR, 'core.propose', { cards: ['samen'] })
    .say('bob', 'ballot.cast', { ballot: 'concern' })
  table.goTo('next').say('alice', 'action.set', {
    action: 'x1',
    card: 'samen',
    type: 'action',
    text: 'Bellen',
    owner: '',
    due: '',
  })
  return table.goTo('write').write('alice', 'Geheim').say('alice', 'ready.set', { ready: true })
}

test('the board holds one record per thing, under the name of where it is', () => {
  expect(
    Object.keys(boardOf(full().meeting))
      .map((key) => key.replace(/s\d+$/, 'move'))
      .sort(),
  ).toEqual([
    'activity/a1',
    'activity/a1/actions/x1',
    'activity/a1/cards/reuring',
    'activity/a1/cards/ritme',
    'activity/a1/cards/ruimte',
    'activity/a1/cards/rust',
    'activity/a1/cards/samen',
    'activity/a1/moves/move',
    'activity/a1/proposals/p1',
    'meeting',
    'member/alice',
    'member/bob',
    'member/charlie',
    'member/ed',
    'member/facilitator',
    'member/screen',
  ])
})

test('what is not for everyone is on the board under no name at all', () => {
  const head = boardOf(full().meeting)['activity/a1'] as object
  for (const hidden of ['drafts', 'makers', 'ready', 'ballots']) expect(head).not.toHaveProperty(hidden)
})

test('only what says something else has changed; what is somebody’s own keeps its identity', () => {
  const table = full()
  const { meeting } = table
  const mine = mineOf(meeting, 'alice')
  table.say(FACILITATOR, 'member.rename', { member: 'bob', name: 'Bram' })
  const { set, gone } = boardChanges(meeting, table.meeting)
  expect([set.map(([key]) => key), gone]).toEqual([['member/bob'], []])
  const mineAfter = mineOf(table.meeting, 'alice', mine)
  expect(Object.keys(mineAfter).filter((key) => mineAfter[key] !== mine[key])).toEqual([])
})

test('nothing has when the meeting was merely read back from disk', () => {
  const { meeting } = full()
  expect(boardChanges(meeting, JSON.parse(JSON.stringify(meeting)))).toEqual({ set: [], gone: [] })
})

test('what is gone is named', () => {
  const table = full().goTo('next')
  const { meeting } = table
  expect(boardOf(meeting)).toHaveProperty(['activity/a1/actions/x1'])
  table.say('bob', 'action.remove', { action: 'x1' })
  expect(boardChanges(meeting, table.meeting).gone).toEqual(['activity/a1/actions/x1'])
})

test('whether anybody’s own changed is known without looking at each', () => {
  const table = full()
  const { meeting } = table
  table.say(FACILITATOR, 'spotlight.set', { card: 'ritme' })
  expect(isMineSame(meeting, table.meeting)).toBe(true)
  table.say('bob', 'ready.set', { ready: true })
  expect(isMineSame(meeting, table.meeting)).toBe(false)
})

test('the board and everything that is anybody’s own make the whole meeting', () => {
  const { meeting } = new Table()
    .join('Alice', 'Bob')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
    .goTo('write')
  const mine = Object.assign({}, ...Object.keys(meeting.members).map((member) => mineOf(meeting, member)))
  expect(meetingFrom(boardOf(meeting), mine)).toEqual(meeting)
})

test('a view is a meeting in which what its viewer may not know is absent', () => {
  const { meeting } = full()
  expect(viewOf(meeting, 'alice').activities.a1).toMatchObject({
    drafts: { geheim: { label: 'Geheim' } },
    ballots: {},
  })
  expect(viewOf(meeting, 'bob').activities.a1).toMatchObject({
    drafts: {},
    ballots: { bob: 'concern' },
    ready: {},
    readyCount: 1,
  })
  expect(viewOf(meeting, FACILITATOR).activities.a1).toMatchObject({
    drafts: {},
    ballots: {},
    ready: { alice: true },
    makers: {},
  })
  expect(viewOf(meeting, SCREEN).activities.a1).toMatchObject({
    drafts: {},
    ballots: {},
    ready: {},
    makers: {},
  })
})

test('the screen knows whether a seat is ready, because it writes for them', () => {
  const table = new Table().join('Alice').seat('Ed').goTo('write')
  table
    .say(FACILITATOR, 'ready.set', { ready: true }, { as: 'ed' })
    .say('alice', 'ready.set', { ready: true })
  expect(viewOf(table.meeting, SCREEN).activities.a1?.ready).toEqual({ ed: true })
})

test('there is no view before the board holds the meeting with its activity', () => {
  const board = boardOf(full().meeting)
  const { meeting: head, 'activity/a1': activity, ...rest } = board
  expect(meetingFrom({})).toBeUndefined()
  expect(meetingFrom({ meeting: head as never })).toBeUndefined()
  expect(meetingFrom({ ...rest, 'activity/a1': activity as never })).toBeUndefined()
  expect(meetingFrom(board)).toBeDefined()
})

test('a view does not depend on the order in which records come in', () => {
  const { meeting } = full()
  const backwards = Object.fromEntries(Object.entries(boardOf(meeting)).reverse())
  expect(meetingFrom(backwards, mineOf(meeting, 'alice'))).toEqual(viewOf(meeting, 'alice'))
})
