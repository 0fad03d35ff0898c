import { FACILITATOR } from '@kring/shared/meeting'
import { saying } from '@kring/shared/testing/answers'
import { Table } from '@kring/shared/testing/table'
import { expect, test } from 'vitest'
import { isWaitedFor } from './isWaitedFor.ts'

const PEOPLE = ['alice', 'bob', 'charlie', 'dora']

/** Four people at a step of a SWOT, with a card to choose. */
function at(phase: string): Table {
  const table = new Table({}, 'swot').join('Alice', 'Bob', 'Charlie', 'Dora').goTo('inside')
  return table.write('alice', 'Rust', { zone: 'strength' }).goTo(phase)
}

test('a choice waits for who lost their connection, and not any more once a facilitator goes on without them', () => {
  const table = at('pick')
  for (const who of PEOPLE.slice(1)) table.say(who, 'rating.answer', { answers: saying({ rust: 'pick' }) })
  expect(isWaitedFor(table.activity, 'alice')).toBe(true)
  expect(table.rating?.open).toBe(true)
  table.say(FACILITATOR, 'member.away', { member: 'alice', away: true })
  expect(table.rating).toMatchObject({ open: false, cast: 3 })
  expect(isWaitedFor(table.activity, 'alice')).toBe(false)
})

test('silent writing waits for who is not ready yet; sorting together for nobody', () => {
  const table = at('inside').say('bob', 'ready.set', { ready: true })
  expect(PEOPLE.filter((who) => isWaitedFor(table.activity, who))).toEqual(['alice', 'charlie', 'dora'])
  expect(PEOPLE.filter((who) => isWaitedFor(at('order').activity, who))).toEqual([])
})
