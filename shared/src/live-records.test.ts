import { expect, test } from 'vitest'
import { FIELDS } from './capabilities/registry.ts'
import { isLiveRecord } from './projection.ts'

test('what is live is known by its key, so that no device keeps it in its copy of the board; all else is kept', () => {
  const live = FIELDS.filter(({ name }) => isLiveRecord(`activity/a1/${name}/x`)).map(({ name }) => name)
  expect(live.sort()).toEqual(FIELDS.flatMap(({ name, spec }) => (spec.keep === 'room' ? [name] : [])).sort())
  expect(live).toEqual(expect.arrayContaining(['answers', 'consents', 'onlookerAnswers', 'said', 'voices']))
  for (const key of ['meeting', 'member/said', 'settings/a1', 'activity/said', 'activity/a1/cards/said'])
    expect(isLiveRecord(key), key).toBe(false)
})

test('what all see as one value of an activity is never live: its record is kept whole', () => {
  for (const { name, spec } of FIELDS) if (!('each' in spec)) expect(spec.keep, name).not.toBe('room')
})
