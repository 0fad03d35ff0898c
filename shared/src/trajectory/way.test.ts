import { expect, test } from 'vitest'
import { visibleLength } from '../basis/text.ts'
import { LIMITS } from '../meeting.ts'
import { MOST_MOMENTS, momentIn } from '../methods/moments.ts'
import { methodOf } from '../methods/registry.ts'
import { settingsOf } from '../methods/settings.ts'
import { Table } from '../testing/table.ts'
import type { Milestone } from './milestone.ts'
import type { Held } from './trajectory.ts'
import { wayOf } from './way.ts'

const DAY = 86_400_000
const dayOf = (date: string) => `dag ${Math.round(Date.parse(date) / DAY)}`
const held = (at: number, title: string, ...questions: string[]): Held => ({
  meeting: `m${at}`,
  title,
  at: at * DAY + DAY / 2,
  people: 4,
  page: {
    language: 'nl',
    title: 'Oogst',
    facts: [],
    chapters: questions.map((question) => ({ activity: 'a1', title: '', question, sections: [] })),
    later: [],
  } as unknown as Held['page'],
  snapshots: [],
  agreements: { open: [], done: [] },
  parked: { open: [], done: [] },
  steps: [],
  questions: [],
})

test('M16 the way a group went is one moment a meeting: what it was called, or else what was asked', () => {
  const meetings = [held(1, 'Van start'), held(2, '', '', 'Waar staan we?'), held(3, '')]
  expect(wayOf({ language: 'nl', meetings }, dayOf)).toEqual([
    'dag 1: Van start',
    'dag 2: Waar staan we?',
    'dag 3: Oogst',
  ])
  expect(wayOf({ language: 'nl', meetings: [] }, dayOf)).toEqual([])
})

test('M16 however long, a way fits the plan of looking back: where it began, the latest, and none too long', () => {
  const meetings = Array.from({ length: 40 }, (_, index) => held(index, '👩‍👩‍👧'.repeat(90)))
  const way = wayOf({ language: 'nl', meetings }, dayOf)
  expect([way.length, way[0]?.slice(0, 6), way.at(-1)?.slice(0, 7)]).toEqual([
    MOST_MOMENTS,
    'dag 0:',
    'dag 39:',
  ])
  expect(way.every((line) => visibleLength(momentIn(line).label) <= LIMITS.keyWord)).toBe(true)
  expect(settingsOf(methodOf('celebrate')!, { form: 'route', route: way })?.route).toEqual(way)
})

const milestone = (day: number, text: string, id = `m-${day}`): Milestone => ({
  id,
  date: new Date(day * DAY).toISOString().slice(0, 10),
  text,
})

test('M16 what a group reached stands among its meetings, on its day, and is told apart', () => {
  const one = { ...held(2, 'Waar staan we?'), milestones: [milestone(2, 'Eerste proefles')] }
  const way = wayOf(
    { language: 'nl', meetings: [held(1, 'Van start'), one], milestones: [milestone(1, 'Begonnen')] },
    dayOf,
  )
  expect(way).toEqual([
    'dag 1: Van start',
    'Mijlpaal: dag 1: Begonnen',
    'dag 2: Waar staan we?',
    'Mijlpaal: dag 2: Eerste proefles',
  ])
  const table = new Table({ form: 'route', route: way }, 'celebrate').join('Alice')
  expect(Object.values(table.activity.cards).map(({ label, details }) => [label, details])).toEqual([
    ['dag 1: Van start', {}],
    ['dag 1: Begonnen', { was: 'milestone' }],
    ['dag 2: Waar staan we?', {}],
    ['dag 2: Eerste proefles', { was: 'milestone' }],
  ])
})

test('M16 of a long way every milestone finds room before a meeting, and where it began stays', () => {
  const meetings = Array.from({ length: 40 }, (_, day) => held(day, `Keer ${day}`))
  const milestones = [3, 5, 30].map((day) => milestone(day, `Stap ${day}`))
  const way = wayOf({ language: 'nl', meetings, milestones }, dayOf)
  expect(way).toHaveLength(MOST_MOMENTS)
  expect([way[0], way.at(-1)]).toEqual(['dag 0: Keer 0', 'dag 39: Keer 39'])
  expect(way.filter((line) => line.startsWith('Mijlpaal'))).toEqual([
    'Mijlpaal: dag 3: Stap 3',
    'Mijlpaal: dag 5: Stap 5',
    'Mijlpaal: dag 30: Stap 30',
  ])
  const many = Array.from({ length: 50 }, (_, day) => milestone(day, 'x'))
  expect(wayOf({ language: 'nl', meetings, milestones: many }, dayOf).slice(0, 2)).toEqual([
    'dag 0: Keer 0',
    'Mijlpaal: dag 36: x',
  ])
})

test('M16 a milestone is told by a word, in either language, also where a plan of before has a sign; what is long is cut', () => {
  const long = 'Elke klas leest nu elke ochtend een kwartier in een boek dat ze zelf kozen'
  const english = wayOf({ language: 'en', meetings: [], milestones: [milestone(2, long)] }, dayOf)
  expect(english[0]).toMatch(/^Milestone: dag 2: Elke klas .*…$/)
  const typed = long.slice(0, LIMITS.keyWord + 5)
  const route = [...english, '★ Jan: het rooster', 'mijlpaal: Feb: gelukt', typed]
  const table = new Table({ form: 'route', route }, 'celebrate')
  const cards = Object.values(table.activity.cards).map(({ label, text, details }) => [
    label,
    text,
    details.was,
  ])
  expect(cards).toEqual([
    [english[0]!.slice('Milestone: '.length), '', 'milestone'],
    ['Jan: het rooster', '', 'milestone'],
    ['Feb: gelukt', '', 'milestone'],
    [`${typed.slice(0, LIMITS.keyWord - 1)}…`, typed, undefined],
  ])
})
