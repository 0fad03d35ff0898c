import { expect, test } from 'vitest'
import { agendaAt, nextOnAgenda, stillPlanned } from './agenda.ts'
import { FACILITATOR, inAgenda, SERVER } from './meeting.ts'
import { apply, type Spoken } from './referee.ts'
import { Table } from './testing/table.ts'
import './methods/all.ts'

const START = Date.UTC(2026, 10, 3, 14, 0)
const MINUTE = 60_000
const CHAIN = [
  ['in', 'checkin', 8],
  ['swot', 'swot', 30],
  ['kandoe', 'kandoe', 40],
  ['out', 'checkout', 12],
] as const

/** A meeting that was planned, said at these minutes after Alice came in; it was made a day before. */
function planned() {
  const opening: Spoken = {
    kind: 'meeting.open',
    id: 'm',
    title: '',
    language: 'nl',
    code: 'KRNG42',
    expiresAt: START + 90 * 1440 * MINUTE,
    name: 'Coach',
    activities: CHAIN.map(([id, method, minutes]) => ({ id, method, question: id, settings: {}, minutes })),
  }
  let count = 0
  const hear = (meeting: Parameters<typeof apply>[0], spoken: Spoken, minute: number, member: string) => {
    const verdict = apply(meeting, spoken, { member, at: START + minute * MINUTE, seed: 1 })
    if (!verdict.ok) throw new Error(verdict.refused)
    return verdict.meeting
  }
  let meeting = hear(undefined, opening, -1440, SERVER)
  meeting = hear(meeting, { kind: 'member.join', member: 'alice', name: 'Alice' }, 0, SERVER)
  return {
    get meeting() {
      return meeting
    },
    at: (minute: number) => agendaAt(meeting, START + minute * MINUTE),
    say: (minute: number, said: object) => {
      count++
      meeting = hear(meeting, { id: `s${count}`, n: count, ...said } as Spoken, minute, FACILITATOR)
    },
  }
}

test('time runs from when people are there: planned and real minutes, and when the next one starts', () => {
  const table = planned()
  const { items, late, ends } = table.at(3)
  expect(items.map(({ state }) => state)).toEqual(['now', 'ahead', 'ahead', 'ahead'])
  expect(items.map(({ about }) => about)).toEqual([8, 30, 40, 12])
  expect(items.map(({ real }) => real)).toEqual([3, undefined, undefined, undefined])
  expect(items.map(({ starts }) => starts && (starts - START) / MINUTE)).toEqual([undefined, 8, 38, 78])
  expect(late).toBe(0)
  expect(ends).toBe(START + 90 * MINUTE)
})

test('a board of one step has begun once somebody of the group laid something; what was laid out before is none of that', () => {
  const table = new Table({}, 'free').join('Alice')
  const begun = () => table.activity.onTable?.since
  const prepared = begun()
  table.write(FACILITATOR, 'Klaargelegd').join('Bob')
  expect(begun()).toBeGreaterThan(prepared as number)
  const atWork = begun()
  table.write('alice', 'Begonnen').join('Charlie')
  expect(begun()).toBe(atWork)
})

test('who comes in later does not begin the meeting anew', () => {
  const table = planned()
  table.say(2, { kind: 'phase.go', activity: 'in', phase: 'round', round: 0, stamp: 1 })
  expect(table.at(5).items[0]?.real).toBe(5)
})

test('longer than planned is behind, sooner done is ahead, and what is skipped is won', () => {
  const table = planned()
  expect(table.at(11).late).toBe(3)
  table.say(11, { kind: 'agenda.go', to: 'swot', from: 'in' })
  expect(table.at(20)).toMatchObject({ late: 3, items: [{ state: 'aside', real: 11 }, { real: 9 }, {}, {}] })
  table.say(31, { kind: 'agenda.go', to: 'kandoe' })
  expect(table.at(31).late).toBe(-7)
  table.say(32, { kind: 'agenda.go', to: 'out' })
  expect(table.at(32).late).toBe(-46)
  table.say(33, { kind: 'agenda.go', to: 'swot' })
  // What comes back goes on where it was; what was put aside after it is still to come.
  expect(table.at(33).items.map(({ state }) => state)).toEqual(['aside', 'now', 'aside', 'aside'])
  expect(nextOnAgenda(table.meeting)?.id).toBe('kandoe')
  expect(table.at(34).items[1]?.real).toBe(21)
})

test('what was gone past without having begun is skipped, and can be taken up', () => {
  const table = planned()
  table.say(8, { kind: 'agenda.go', to: 'kandoe' })
  expect(table.at(9).items.map(({ state }) => state)).toEqual(['aside', 'skipped', 'now', 'ahead'])
  expect(table.at(9).late).toBe(-30)
  table.say(10, { kind: 'agenda.go', to: 'swot' })
  expect(table.at(10).items.map(({ state }) => state)).toEqual(['aside', 'now', 'aside', 'ahead'])
})

test('what is to come is put in another order, never before what lies on the table', () => {
  const table = planned()
  const order = () => inAgenda(table.meeting).map(({ id }) => id)
  table.say(1, { kind: 'agenda.move', moved: 'kandoe', to: 0 })
  expect(order()).toEqual(['in', 'kandoe', 'swot', 'out'])
  expect(inAgenda(table.meeting).map((one) => one.order)).toEqual([0, 1, 2, 3])
  table.say(1, { kind: 'agenda.move', moved: 'kandoe', to: 12 })
  expect(order()).toEqual(['in', 'swot', 'out', 'kandoe'])
  expect(() => table.say(1, { kind: 'agenda.move', moved: 'in', to: 2 })).toThrow('activity.begun')
  table.say(2, { kind: 'agenda.add', added: 'more', method: 'bbb', question: 'x', settings: {}, to: 1 })
  expect(order()).toEqual(['in', 'more', 'swot', 'out', 'kandoe'])
  // Nobody planned it, so it makes the meeting longer than planned.
  expect(table.at(2).late).toBe(table.at(2).items[1]?.about)
})

test('a plan is let go of and put back; what has begun stays', () => {
  const table = planned()
  const ahead = stillPlanned(table.meeting).map(({ id }) => id)
  expect(ahead).toEqual(['swot', 'kandoe', 'out'])
  table.say(4, { kind: 'agenda.plan', planned: ahead, off: true })
  expect(table.at(5)).toMatchObject({ late: undefined, ends: undefined })
  expect(nextOnAgenda(table.meeting)).toBeUndefined()
  table.say(6, { kind: 'agenda.plan', planned: ['out'], off: false })
  expect(nextOnAgenda(table.meeting)?.id).toBe('out')
  // Taken up, it is on the plan again.
  table.say(7, { kind: 'agenda.go', to: 'swot' })
  expect(table.meeting.activities.swot).not.toHaveProperty('off')
  expect(() => table.say(8, { kind: 'agenda.plan', planned: ['in'], off: true })).toThrow('activity.begun')
})

test('a meeting nobody planned is neither ahead nor behind, and one of last week tells no minutes', () => {
  const table = planned()
  expect(table.at(60 * 24 * 7)).toMatchObject({ late: undefined, ends: undefined })
  expect(table.at(60 * 24 * 7).items[0]?.real).toBeUndefined()
})

test('a meeting that began before it was kept how long things lie on the table tells neither delay nor end', () => {
  const { meeting } = planned()
  const { onTable: _unknown, ...here } = meeting.activities.in!
  const kept = { ...meeting, activities: { ...meeting.activities, in: here } }
  const { items, late, ends } = agendaAt(kept, START + 30 * MINUTE)
  expect([items[0]?.real, items[1]?.starts, late, ends]).toEqual([undefined, undefined, undefined, undefined])
  const swot = {
    ...meeting.activities.swot!,
    opened: true,
    onTable: { since: START + 30 * MINUTE, spent: 0 },
  }
  const wentOn = { ...kept, current: 'swot', activities: { ...kept.activities, swot } }
  const then = agendaAt(wentOn, START + 40 * MINUTE)
  expect([then.late, then.ends]).toEqual([undefined, START + 112 * MINUTE])
})
