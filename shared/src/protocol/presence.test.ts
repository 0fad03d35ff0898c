import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Drawing } from '../capabilities/draw/mark.ts'
import { FACILITATOR, SCREEN } from '../meeting.ts'
import { runs } from '../testing/runs.ts'
import { Table } from '../testing/table.ts'
import { handsOf } from './hands.ts'
import { stampPresence, withoutHands } from './presence.ts'

const CURSOR = { x: 10, y: 20 }
const DRAG = { card: 'ruimte', x: 300, y: 200 }

function atPhase(phase: string): Table {
  const table = new Table()
    .join('Alice', 'Bob')
    .seat('Ed')
    .deal({ alice: ['Rust'], bob: ['Ruimte'] })
  return table.goTo(phase)
}

test('the server says who it is, whatever the device says', () => {
  const { meeting } = atPhase('rounds')
  const forged = { cursor: CURSOR, member: 'bob', role: 'facilitator', name: 'Bob' }
  expect(stampPresence(meeting, 'alice', forged)).toEqual({
    member: 'alice',
    role: 'participant',
    cursor: CURSOR,
  })
})

test.each(['write', 'raise', 'check', 'next'])(
  'in %s, where no names are shown, there are no cursors',
  (phase) => {
    expect(stampPresence(atPhase(phase).meeting, 'alice', { cursor: CURSOR })).toEqual({
      member: 'alice',
      role: 'participant',
    })
  },
)

test('a card is seen in the hand of whoever has the turn, and in nobody else’s', () => {
  const { meeting } = atPhase('rounds')
  expect(stampPresence(meeting, 'alice', { drag: DRAG })).toMatchObject({ member: 'alice', drag: DRAG })
  expect(stampPresence(meeting, 'bob', { drag: DRAG })).not.toHaveProperty('drag')
  expect(stampPresence(meeting, FACILITATOR, { drag: DRAG })).not.toHaveProperty('drag')
  expect(stampPresence(meeting, 'alice', { drag: { ...DRAG, card: 'weg' } })).not.toHaveProperty('drag')
  expect(stampPresence(meeting, 'alice', { drag: { ...DRAG, card: 'constructor' } })).not.toHaveProperty(
    'drag',
  )
})

test('the screen and the facilitator hold a card for whoever has the turn', () => {
  const { meeting } = atPhase('rounds')
  for (const who of [SCREEN, FACILITATOR]) {
    expect(stampPresence(meeting, who, { drag: DRAG, as: 'alice' })).toMatchObject({
      drag: DRAG,
      as: 'alice',
    })
    expect(stampPresence(meeting, who, { drag: DRAG, as: 'bob' })).not.toHaveProperty('drag')
  }
  expect(stampPresence(meeting, 'bob', { drag: DRAG, as: 'alice' })).toEqual({
    member: 'bob',
    role: 'participant',
  })
})

test('whoever is not here has no presence', () => {
  const table = atPhase('rounds').say(FACILITATOR, 'member.remove', { member: 'bob' })
  for (const who of ['bob', 'vreemde'])
    expect(stampPresence(table.meeting, who, { cursor: CURSOR })).toBeNull()
})

test.each([
  null,
  7,
  'x',
  [],
  { cursor: { x: '1', y: 2 } },
  { cursor: { x: 1e9, y: 0 } },
  { drag: { card: 1 } },
  { as: 'a'.repeat(33) },
])('%j is no presence', (raw) => {
  const stamped = stampPresence(atPhase('rounds').meeting, 'alice', raw)
  expect(stamped).toBeNull()
})

test('nothing a device sends comes through but a cursor, a card and for whom', () => {
  const { meeting } = atPhase('rounds')
  fc.assert(
    fc.property(fc.constantFrom('alice', 'bob', FACILITATOR, SCREEN, 'ed'), fc.jsonValue(), (who, raw) => {
      const stamped = stampPresence(meeting, who, raw)
      if (!stamped) return
      expect(['cursor', 'drag', 'as', 'member', 'role']).toEqual(expect.arrayContaining(Object.keys(stamped)))
      expect(stamped).toMatchObject({ member: who, role: meeting.members[who]?.role })
    }),
    runs(100),
  )
})

test('several things are seen in a hand that may move them: drawings where people draw, cards where they sort', () => {
  const stroke: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [0, 0, 9, 9] }
  const carry = { ids: ['ruimte', 'streep', 'weg', 'constructor'], right: 90, down: 0 }
  const rounds = atPhase('rounds').say('bob', 'mark.draw', { mark: 'streep', drawing: stroke })
  expect(stampPresence(rounds.meeting, 'bob', { carry })?.carry?.ids).toEqual(['streep'])
  expect(stampPresence(rounds.meeting, 'bob', { carry: { ...carry, ids: ['ruimte'] } })).not.toHaveProperty(
    'carry',
  )
  const board = new Table({}, 'free').join('Bob').write('bob', 'Ruimte')
  board.say('bob', 'mark.draw', { mark: 'streep', drawing: stroke })
  expect(stampPresence(board.meeting, 'bob', { carry })?.carry?.ids).toEqual(['ruimte', 'streep'])
})

test('every hand of a wall is seen, each with what it may hold', () => {
  const stroke: Drawing = { shape: 'ink', tool: 'pen', colour: 1, width: 4, points: [0, 0, 9, 9] }
  const ink = { tool: 'pen' as const, colour: 1, width: 4, points: [1, 2, 3, 4] }
  const board = new Table({}, 'free').join('Bob').write('bob', 'Ruimte').write('bob', 'Rust')
  board.say('bob', 'mark.draw', { mark: 'streep', drawing: stroke })
  const second = { carry: { ids: ['rust', 'streep', 'weg'], right: 9, down: 0 } }
  const held = { drag: DRAG, more: [second, { ink }, { drag: { ...DRAG, card: 'weg' } }, {}] }
  const stamped = stampPresence(board.meeting, SCREEN, held)
  expect(stamped).toMatchObject({
    member: SCREEN,
    drag: DRAG,
    more: [{ carry: { ...second.carry, ids: ['rust', 'streep'] } }, { ink }],
  })
  expect(stamped?.more).toHaveLength(2)
  expect(handsOf(stamped!)).toEqual([{ drag: DRAG }, ...stamped!.more!])
  // Whose first hand holds what nobody may see is seen with the others.
  const { drag, more } = stampPresence(board.meeting, SCREEN, { ...held, drag: { ...DRAG, card: 'weg' } })!
  expect([drag, more]).toEqual([undefined, [{ ink }]])
  expect(stampPresence(board.meeting, SCREEN, { more: Array(10).fill({ ink }) })).toBeNull()
  expect(stampPresence(board.meeting, SCREEN, { more: [{ drag: { card: 1 } }] })).toBeNull()
  expect(withoutHands(held)).toEqual({})
})

test('where names are not shown, what is held is told apart from who holds it; but for who keeps the board', () => {
  const table = new Table({}, 'swot').join('Alice').seat('Ed').goTo('inside')
  table.write('alice', 'Sterk', { zone: 'strength' }).goTo('order')
  const drag = { card: 'sterk', x: 5, y: 6 }
  const ink = { tool: 'pen' as const, colour: 1, width: 4, points: [1, 2, 3, 4] }
  const carry = { ids: ['sterk'], right: 3, down: 4 }
  const alice = { member: 'alice', role: 'participant' }
  for (const held of [{ drag }, { ink }, { carry }])
    expect(stampPresence(table.meeting, 'alice', held)).toEqual({ ...alice, hand: held })
  expect(stampPresence(table.meeting, 'alice', { cursor: CURSOR })).toEqual(alice)
  // For whom the wall moves something is a name as well.
  expect(stampPresence(table.meeting, SCREEN, { drag, as: 'ed' })).toEqual({
    member: SCREEN,
    role: 'screen',
    drag,
  })
})

test('in a group hands are told to that group, and of who goes around to the one they are at', () => {
  const table = new Table({}, 'free').join('Alice', 'Bob')
  const people = [
    { member: 'alice', group: 1 },
    { member: 'bob', group: 2 },
  ]
  table.say(FACILITATOR, 'groups.split', { parts: ['g1', 'g2'], people })
  const ink = { tool: 'pen' as const, colour: 1, width: 4, points: [1, 2, 3, 4] }
  // Nobody is at the table of another group by saying so.
  expect(stampPresence(table.meeting, 'alice', { ink, cursor: CURSOR, group: 2 })).toEqual({
    member: 'alice',
    role: 'participant',
    cursor: CURSOR,
    ink,
    group: 1,
  })
  for (const who of [FACILITATOR, SCREEN]) {
    const { role } = table.meeting.members[who]!
    expect(stampPresence(table.meeting, who, { cursor: CURSOR, group: 2 })).toMatchObject({ role, group: 2 })
    for (const group of [undefined, 7])
      expect(stampPresence(table.meeting, who, { ink, cursor: CURSOR, group })).toEqual({ member: who, role })
  }
  table.say(FACILITATOR, 'groups.gather', {})
  expect(stampPresence(table.meeting, 'alice', { cursor: CURSOR, group: 1 })).not.toHaveProperty('group')
})
