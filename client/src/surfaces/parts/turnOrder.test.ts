import { FACILITATOR } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import '@kring/shared/testing/setup'
import { expect, test } from 'vitest'
import { turnOrder, turnsUntil } from './turnOrder.ts'

test('where turns are asked for everybody comes once: who had one, who speaks, and who waits for another', () => {
  const table = new Table({}, 'tests-only').join('Alice', 'Bob', 'Charlie').goTo('weave')
  for (const who of ['alice', 'bob', 'charlie']) table.say(who, 'turn.end', {})
  for (const who of ['alice', 'charlie']) table.say(who, 'turn.ask', { asks: true })
  expect(turnOrder(table.turn)).toEqual(['bob', 'alice', 'charlie'])
  expect(turnsUntil(table.turn, 'charlie')).toBe(1)
  table.say('alice', 'turn.end', {}).say(FACILITATOR, 'turn.give', { member: 'bob' })
  expect(turnOrder(table.turn)).toEqual(['alice', 'bob', 'charlie'])
})
