import { expect, test } from 'vitest'
import { phasesOf } from '../affordances.ts'
import { randomFrom } from '../basis/random.ts'
import { ALL, KINDS } from '../capabilities/registry.ts'
import { FACILITATOR } from '../meeting.ts'
import { METHODS } from '../methods/all.ts'
import { usageIn } from '../permission.ts'
import { statementSchemas } from '../statement.ts'
import { chanceFrom } from './chance.ts'
import { oftenOf, randomStatement } from './random-statements.ts'
import { Table } from './table.ts'
import { testsOnly } from './tests-only.ts'

test('a method that only tests know is among all', () => {
  expect(METHODS).toContain(testsOnly)
})

test('every capability with which something is said is used by some method, else nothing is tried with it', () => {
  const isUsed = (capability: (typeof ALL)[number]) =>
    METHODS.some((method) => method.phases.some((phase) => usageIn(capability, method, phase)))
  const said = ALL.filter(({ kinds }) => Object.keys(kinds).length > 0)
  expect(said.filter((capability) => !isUsed(capability)).map(({ id }) => id)).toEqual([])
})

test.each([...KINDS])('%s: what is said by chance is such a statement, in every phase', (kind) => {
  expect(oftenOf(kind)).toBeGreaterThan(0)
  let read = 0
  for (const { id } of METHODS) {
    const table = new Table({}, id).join('Alice', 'Bob')
    for (const { index, phase, round } of phasesOf(table.activity)) {
      table.writtenBefore(index, ['alice', 'bob']).goTo(phase.id, round)
      const { meeting, activity, method } = table
      const chance = chanceFrom(randomFrom(index))
      const scene = { meeting, activity, method, me: FACILITATOR, actor: FACILITATOR, chance, sense: true }
      const said = { id: 's1', n: 1, activity: activity.id, ...randomStatement(kind, scene) }
      if (statementSchemas.get(kind)?.safeParse(said).success) read++
    }
  }
  expect(read).toBeGreaterThan(0)
})
