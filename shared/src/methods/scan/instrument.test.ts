import { expect, test } from 'vitest'
import { itemGroupsOf } from '../../capabilities/rate/asked.ts'
import { Table } from '../../testing/table.ts'
import { METHODS } from '../all.ts'
import { settingsOf } from '../settings.ts'
import { DEFAULT_INSTRUMENT } from './default-instrument.ts'
import { INSTRUMENT_LIMITS, instrumentFrom } from './instrument.ts'

const OWN = {
  id: 'ilsp',
  version: 3,
  title: 'Onze scan',
  source: 'ILSP 2019',
  licence: 'met toestemming',
  pillars: [
    {
      id: 'p1',
      title: { nl: 'Visie', en: 'Vision' },
      indicators: [{ id: 'i1', title: 'We hebben  een visie' }],
    },
  ],
}
const read = (value: unknown) => instrumentFrom(typeof value === 'string' ? value : JSON.stringify(value))
const [pillar] = OWN.pillars as [(typeof OWN.pillars)[0]]
const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ id: `i${from + index}`, title: 'Iets' }))
const kept = (instrument: string) => {
  const method = METHODS.find(({ id }) => id === 'scan')
  return method && settingsOf(method, { instrument })
}

test('METHODS §9: five pillars of three indicators, each with an id of its own, are the default', () => {
  expect(DEFAULT_INSTRUMENT.pillars.map(({ indicators }) => indicators.length)).toEqual([3, 3, 3, 3, 3])
  expect(read(DEFAULT_INSTRUMENT)).toEqual(DEFAULT_INSTRUMENT)
})

test('a school rates with its own, of which only what is known is kept', () => {
  const table = new Table({ instrument: JSON.stringify({ ...OWN, more: 'x' }, null, 2) }, 'scan')
  table.join('Alice').goTo('score')
  expect(itemGroupsOf(table.activity, 'score')?.[0]?.items).toEqual([
    { id: 'i1', title: 'We hebben een visie' },
  ])
  expect(table.activity.settings.instrument).not.toContain('more')
  const again = String(table.activity.settings.instrument)
  expect(kept(again)?.instrument).toBe(again)
  const ofOthers = { answers: { time: { level: 'level-1' } } }
  expect(table.attempt('alice', 'rating.answer', ofOthers)).toBe('item.unknown')
})

const inFirst = (indicators: unknown) => ({ ...OWN, pillars: [{ ...pillar, indicators }] })
const TOO_LONG = 'x'.repeat(INSTRUMENT_LIMITS.title + 1)

test.each([
  ['is no JSON', '{', { what: 'json', place: [] }],
  ['is a list', [], { what: 'shape', place: [] }],
  ['is too large', `"${'x'.repeat(INSTRUMENT_LIMITS.file)}"`, { what: 'size', place: [] }],
  ['has no id', { ...OWN, id: 7 }, { what: 'id', place: [] }],
  ['has an id every object has', { ...OWN, id: 'toString' }, { what: 'id', place: [] }],
  ['has a version of the wrong type', { ...OWN, version: '3' }, { what: 'version', place: [] }],
  ['names no licence', { ...OWN, licence: '' }, { what: 'licence', place: [] }],
  ['names no source', { ...OWN, source: 1 }, { what: 'source', place: [] }],
  ['has no pillars', { ...OWN, pillars: [] }, { what: 'pillars', place: [] }],
  ['has a pillar of the wrong type', { ...OWN, pillars: ['Visie'] }, { what: 'shape', place: [1] }],
  ['has an indicator of the wrong type', inFirst([null]), { what: 'shape', place: [1, 1] }],
  ['has indicators of the wrong type', inFirst({}), { what: 'indicators', place: [1] }],
  [
    'has a title that is too long',
    inFirst([{ id: 'i1', title: TOO_LONG }]),
    { what: 'title', place: [1, 1] },
  ],
  [
    'has a title in one language',
    inFirst([{ id: 'i1', title: { nl: 'Ja' } }]),
    { what: 'title', place: [1, 1] },
  ],
  ['has an id twice', inFirst([...many(1), ...many(1)]), { what: 'twice', place: [1, 2], id: 'i0' }],
  [
    'has more indicators in all than may be',
    {
      ...OWN,
      pillars: [
        { ...pillar, indicators: many(40) },
        { id: 'p2', title: 'Meer', indicators: many(40, 40) },
      ],
    },
    { what: 'indicators', place: [] },
  ],
  ['has a thousand', inFirst(many(1000)), { what: 'indicators', place: [1] }],
])('a file that %s is refused, and says what is wrong and where', (_, value, fault) => {
  expect(read(value)).toEqual(fault)
  expect(kept(typeof value === 'string' ? value : JSON.stringify(value))).toBeUndefined()
})
