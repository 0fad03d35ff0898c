import { expect, test } from 'vitest'
import { zonesOf } from '../ground/ground.ts'
import { METHODS } from './all.ts'
import type { Method } from './method.ts'
import { methodOf } from './registry.ts'
import { settingsOf } from './settings.ts'
import { tableOf } from './table.ts'

const kandoe = methodOf('kandoe') as Method

test('without choices the settings are the defaults of the method', () => {
  expect(settingsOf(kandoe, {})).toEqual({
    skin: 'kansen',
    rings: 4,
    rounds: 3,
    cards: 1,
    supply: [],
    ownCard: false,
    pass: true,
    why: true,
    centre: 0,
    order: 'random',
  })
})

test('a choice that fits replaces a default, and a list is copied', () => {
  const supply = ['Rust', 'Ruimte']
  const settings = settingsOf(kandoe, { rings: 6, skin: 'problemen', pass: false, supply })
  expect(settings).toMatchObject({ rings: 6, skin: 'problemen', pass: false, supply })
  expect(settings?.supply).not.toBe(supply)
})

test('a supply is taken as people paste it', () => {
  const settings = settingsOf(kandoe, { supply: ['  Rust ', '', 'Samen\t lezen', '👨‍👩‍👧‍👦'.repeat(10)] })
  expect(settings?.supply).toEqual(['Rust', 'Samen lezen', '👨‍👩‍👧‍👦'.repeat(10)])
})

test.each([
  [{ rings: 2 }],
  [{ rings: 7 }],
  [{ rings: 3.5 }],
  [{ rings: '4' }],
  [{ rounds: 0 }],
  [{ cards: 4 }],
  [{ skin: 'anders' }],
  [{ skin: 1 }],
  [{ pass: 'ja' }],
  [{ supply: 'Rust' }],
  [{ supply: [1] }],
  [{ supply: ['x'.repeat(29)] }],
  [{ supply: Array.from({ length: 61 }, () => 'x') }],
  [{ ringen: 4 }],
  [JSON.parse('{"__proto__": 1}')],
  [{ constructor: 1 }],
])('%j is no set of settings', (given) => {
  expect(settingsOf(kandoe, given)).toBeUndefined()
})

/** One character to a reader, of many marks. */
const mountain = (height: number) => `a${'\u0301'.repeat(height)}${'\u0316'.repeat(height)}`

test.each([
  ['kandoe', 'supply'],
  ['bsa', 'earlier'],
  ['bbb', 'anchors'],
])('%s: a line of %s is as long as what it is written with, not only as what is seen', (id, field) => {
  const method = methodOf(id) as Method
  expect(settingsOf(method, { [field]: [mountain(10_000)] })).toBeUndefined()
  expect(settingsOf(method, { [field]: ['👨\u200d'.repeat(2_000)] })).toBeUndefined()
  expect(settingsOf(method, { [field]: Array.from({ length: 30_000 }, () => ' ') })).toBeUndefined()
  expect(settingsOf(method, { [field]: ['', 'Rust', '', '\u0301'] })).toMatchObject({ [field]: ['Rust'] })
})

test('a card of last time is as long as what it is written with', () => {
  const bsa = methodOf('bsa') as Method
  const labels = (earlier: string[]) =>
    tableOf(bsa)
      .startsWith?.({ earlier })
      .map(({ label }) => label)
  expect(labels([`4 + Rust`, `4 + ${'👨\u200d'.repeat(300)}`, `4 + ${mountain(10_000)}`])).toEqual(['Rust'])
})

test.each(METHODS)('$id: every phase, zone and setting can be found again by its name', (method) => {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  for (const list of [ids(method.phases), ids(method.settings)]) expect(new Set(list).size).toBe(list.length)
  const settings = settingsOf(method, {})!
  const zones = zonesOf(tableOf(method).ground(settings))
  expect(new Set(zones).size).toBe(zones.length)
  for (const phase of method.phases) {
    if (phase.repeat) expect(method.settings.find(({ id }) => id === phase.repeat)?.type).toBe('number')
    if (phase.between) expect(ids(method.phases)).toContain(phase.between)
  }
})
