import { expect, test } from 'vitest'
import { suggestsNext } from '../../affordances.ts'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { CRITERIA } from '../../methods/question/criteria.ts'
import { Table } from '../../testing/table.ts'
import { markOf } from './checks.ts'

/** A question lies there, and the group holds it against what makes a good one. */
function testing(): Table {
  const table = new Table({}, 'question').join('Alice', 'Bob').goTo('test')
  return table.say('alice', 'wording.say', { wording: 'w1', text: 'Waarom lezen onze leerlingen zo weinig?' })
}
const tick = (check: string, mark: 'yes' | 'notYet' | 'discuss' | '', of = 'w1') => ({ of, check, mark })

test('anybody of the group ticks, in sight of all, and changes it again', () => {
  const table = testing().say('alice', 'check.set', tick('need', 'yes'))
  expect(JSON.parse(table.sees('bob'))[0]).toMatchObject({ 'activity/a1/checks/w1.need': { mark: 'yes' } })
  table.say('bob', 'check.set', tick('need', 'discuss'))
  expect(markOf(table.activity, 'w1', 'need')).toBe('discuss')
  table.say(SCREEN, 'check.set', tick('need', 'notYet')).say(FACILITATOR, 'check.set', tick('need', ''))
  expect(table.activity.checks).toEqual({})
})

test('who ticked is in nothing that is told', () => {
  const table = testing().say('alice', 'check.set', tick('need', 'yes'))
  expect(Object.keys(table.activity.checks['w1.need'] ?? {}).sort()).toEqual(['check', 'mark', 'of'])
})

test('a tick is about what the group looks at now, and about a point that is asked', () => {
  const table = testing().say('bob', 'wording.say', { wording: 'w2', text: 'Wie leest voor?' })
  table.say(FACILITATOR, 'wording.middle', { wording: 'w2' })
  expect(table.attempt('alice', 'check.set', tick('need', 'yes'))).toBe('check.moved')
  expect(table.attempt('alice', 'check.set', tick('neat', 'yes', 'w2'))).toBe('item.unknown')
})

test('it is done when each point was spoken of, whatever was said: no verdict follows', () => {
  const table = testing()
  for (const { id } of CRITERIA.slice(1)) table.say('alice', 'check.set', tick(id, 'notYet'))
  expect(suggestsNext(table.meeting)).toBe(false)
  table.say('alice', 'check.set', tick(CRITERIA[0]!.id, 'discuss'))
  expect(suggestsNext(table.meeting)).toBe(true)
})
