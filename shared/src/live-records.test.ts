import { expect, test } from 'vitest'
import { ALL, FIELDS } from './capabilities/registry.ts'
import './methods/all.ts'
import { isLiveRecord } from './projection.ts'

test('what is live is known by its key, so that no device keeps it in its copy of the board; all else is kept', () => {
  const live = FIELDS.filter(({ name }) => isLiveRecord(`activity/a1/${name}/x`)).map(({ name }) => name)
  // By name: a field that is told to be kept by mistake is missed here.
  expect(live.sort()).toEqual(['answers', 'consents', 'onlookerAnswers', 'said', 'voices'])
  for (const key of ['meeting', 'member/said', 'settings/a1', 'activity/said', 'activity/a1/cards/said'])
    expect(isLiveRecord(key), key).toBe(false)
})

test('what all see as one value of an activity is never live: its record is kept whole', () => {
  for (const { name, spec } of FIELDS) if (!('each' in spec)) expect(spec.keep, name).not.toBe('room')
})

test('a device that has no handlers yet knows what is live from the same that the handlers say', () => {
  for (const { id, kinds, live = [], statements } of ALL) {
    const handled = Object.entries(statements ?? {}).flatMap(([kind, spec]) => ('live' in spec ? [kind] : []))
    expect(handled.sort(), id).toEqual([...live].sort())
    expect(Object.keys(kinds), id).toEqual(expect.arrayContaining([...live]))
  }
  expect(ALL.flatMap(({ live = [] }) => live).length).toBeGreaterThan(3)
})
