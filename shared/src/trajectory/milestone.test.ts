import { expect, test } from 'vitest'
import { FACILITATOR, LIMITS } from '../meeting.ts'
import { openTo } from '../projection.ts'
import { Table } from '../testing/table.ts'
import { heldOf } from './held.ts'
import { type Milestone, milestoneFault } from './milestone.ts'
import { readTrajectory, trajectoryIn } from './read.ts'
import { momentsOf, newTrajectory, withAll, withHeld, withMilestone, withoutMilestone } from './trajectory.ts'

const NOW = Date.parse('2026-11-03T16:10:00Z')
const held = (table: Table) => heldOf(openTo(table.meeting, FACILITATOR), 'Europe/Brussels')!
const reached: Milestone = { id: 'milestone1', date: '2026-11-02', text: 'Elke klas leest een kwartier' }
const begun = newTrajectory('Team taal', 'nl', 1)

test('a milestone has words of a card’s length and a day of the calendar, until today; else it is said what is wrong', () => {
  const fault = (date: string, text = 'Gelukt') => milestoneFault({ date, text }, NOW)
  expect(['2026-11-03', '2026-11-04', '1970-01-01', '2024-02-29'].map((date) => fault(date))).toEqual(
    Array(4).fill(undefined),
  )
  for (const date of [
    '',
    'gisteren',
    '2026-11-05',
    '2023-02-29',
    '2026-13-01',
    '1969-12-31',
    '+02026-11',
    '26-11-03',
  ])
    expect(fault(date), date).toBe('milestone.date')
  for (const text of ['', '  ', '\u202e\u200b']) expect(fault('2026-11-03', text)).toBe('text.empty')
  expect(fault('2026-11-03', 'x'.repeat(LIMITS.keyWord + 1))).toBe('text.tooLong')
  expect(fault('2026-11-03', '👩‍👩‍👧'.repeat(LIMITS.keyWord))).toBeUndefined()
})

test('M16 what a group celebrates is a milestone of its trajectory, by no name; what it did not choose is none', () => {
  const table = new Table({}, 'celebrate').join('Alice', 'Bob', 'Charlie')
  table.write('alice', 'Iedereen las voor').write('bob', 'Ruzie bijgelegd').next()
  expect(held(table)).not.toHaveProperty('milestones')
  table.say(FACILITATOR, 'choice.set', { cards: ['iedereen-las-voor'] })
  const { milestones } = held(table)
  expect(milestones).toEqual([
    { id: `${table.meeting.id}.iedereen-las-voor`, date: '2026-11-03', text: 'Iedereen las voor' },
  ])
})

test('M16 on the whole way a moment the group calls a milestone is one, and one it brought along is not held twice', () => {
  const table = new Table({ form: 'route', route: ['★ Nov: een proef', 'Jan: het rooster'] }, 'celebrate')
  table.join('Alice').write('alice', 'De eerste les samen', { zone: 'now' }).next()
  table.say('alice', 'cards.detail', { cards: ['de-eerste-les-samen'], detail: 'was', value: 'milestone' })
  expect(held(table).milestones?.map(({ text }) => text)).toEqual(['De eerste les samen'])
})

test('what was decided in words and agreements that were closed are there to be called one; what was taken away is not', () => {
  const table = new Table({}, 'checkout').join('Alice', 'Bob').goTo('next')
  for (const [at, text] of ['Uitpraten', 'Op tijd', 'Eerst vragen'].entries())
    table.say('bob', 'agreement.set', { agreement: `g${at}`, text })
  expect(held(table)).not.toHaveProperty('reached')
  table
    .say('bob', 'agreement.close', { agreement: 'g0', closed: true })
    .say('bob', 'agreement.remove', { agreement: 'g1' })
  expect(held(table).reached).toEqual(['Uitpraten'])
})

test('it is named, named anew and taken away, one of a meeting too, and the meeting stays', () => {
  const table = new Table({}, 'celebrate').join('Alice').write('alice', 'Iedereen las voor').next()
  table.say(FACILITATOR, 'choice.set', { cards: ['iedereen-las-voor'] })
  const both = withMilestone(withHeld(begun, held(table)), reached)
  expect(momentsOf(both).map(({ kind, date }) => [kind, date])).toEqual([
    ['milestone', '2026-11-02'],
    ['meeting', '2026-11-03'],
    ['milestone', '2026-11-03'],
  ])
  expect(withMilestone(both, { ...reached, text: 'Anders' }).milestones).toEqual([
    { ...reached, text: 'Anders' },
  ])
  expect(withoutMilestone(both, reached.id).milestones).toEqual([])
  const without = withoutMilestone(both, `${table.meeting.id}.iedereen-las-voor`)
  expect([without.meetings[0]?.milestones, without.milestones]).toEqual([[], [reached]])
  expect(withoutMilestone(both, 'none')).toEqual(both)
})

test('one of a meeting that was taken away stays away when the meeting is kept again, and comes by no file', () => {
  const table = new Table({}, 'celebrate').join('Alice', 'Bob')
  table.write('alice', 'Iedereen las voor').write('bob', 'Ruzie bijgelegd').next()
  table.say(FACILITATOR, 'choice.set', { cards: ['iedereen-las-voor'] })
  const before = withHeld(begun, held(table))
  const without = withoutMilestone(before, `${table.meeting.id}.iedereen-las-voor`)
  // Another one is chosen besides, before it: they are told apart by more than their place.
  table.say(FACILITATOR, 'choice.set', { cards: ['ruzie-bijgelegd', 'iedereen-las-voor'] })
  const again = withHeld(without, held(table))
  const left = (one: typeof again) => one.meetings[0]?.milestones?.map(({ text }) => text)
  expect(left(again)).toEqual(['Ruzie bijgelegd'])
  expect(JSON.stringify(again.meetings[0]?.milestones)).not.toContain('voor')
  expect(left(withAll(again, before))).toEqual([])
  expect(left(withHeld(withAll(begun, again), held(table)))).toEqual(['Ruzie bijgelegd'])
  expect(trajectoryIn(JSON.parse(JSON.stringify(again)))).toEqual(again)
})

test('a file brings milestones along, each once; one that is none, or too many, is refused whole', () => {
  const holds = withMilestone(begun, reached)
  expect(readTrajectory(JSON.stringify(holds))).toEqual(holds)
  expect(trajectoryIn({ ...holds, milestones: [reached, reached] })).toEqual(holds)
  expect(withAll(withMilestone(begun, { ...reached, text: 'Eerder' }), holds)).toEqual(holds)
  const bad = [
    { ...reached, date: '2026-02-30' },
    { ...reached, text: '' },
    { ...reached, text: 'x'.repeat(LIMITS.keyWord + 1) },
    { ...reached, id: '__proto__' },
    { ...reached, who: 'Alice' },
  ]
  for (const milestone of bad)
    expect(trajectoryIn({ ...holds, milestones: [milestone] }), JSON.stringify(milestone)).toEqual({
      what: 'shape',
    })
  const many = Array.from({ length: 61 }, (_, at) => ({ ...reached, id: `milestone${at}` }))
  expect(trajectoryIn({ ...holds, milestones: many })).toEqual({ what: 'shape' })
  const bidi = trajectoryIn({ ...holds, milestones: [{ ...reached, text: 'Op\u202e tijd' }] })
  expect(bidi).toEqual({ ...holds, milestones: [{ ...reached, text: 'Op tijd' }] })
})
