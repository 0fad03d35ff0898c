import { expect, test } from 'vitest'
import { visibleLength } from '../basis/text.ts'
import { LIMITS } from '../meeting.ts'
import { methodOf } from '../methods/registry.ts'
import { MOST_MOMENTS, settingsOf } from '../methods/settings.ts'
import type { Held } from './trajectory.ts'
import { wayOf } from './way.ts'

const dayOf = (at: number) => `dag ${at}`
const held = (at: number, title: string, ...questions: string[]): Held => ({
  meeting: `m${at}`,
  title,
  at,
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
  expect(wayOf({ meetings }, dayOf)).toEqual(['dag 1: Van start', 'dag 2: Waar staan we?', 'dag 3: Oogst'])
  expect(wayOf({ meetings: [] }, dayOf)).toEqual([])
})

test('M16 however long, a way fits the plan of looking back: where it began, the latest, and none too long', () => {
  const meetings = Array.from({ length: 40 }, (_, index) => held(index, '👩‍👩‍👧'.repeat(90)))
  const way = wayOf({ meetings }, dayOf)
  expect([way.length, way[0]?.slice(0, 6), way.at(-1)?.slice(0, 7)]).toEqual([
    MOST_MOMENTS,
    'dag 0:',
    'dag 39:',
  ])
  expect(way.every((line) => visibleLength(line) <= LIMITS.keyWord)).toBe(true)
  expect(settingsOf(methodOf('celebrate')!, { form: 'route', route: way })?.route).toEqual(way)
})
