import { expect, test } from 'vitest'
import { phasesOf } from '../affordances.ts'
import { FACILITATOR } from '../meeting.ts'
import { METHODS } from '../methods/all.ts'
import { usageIn } from '../permission.ts'
import { Table } from '../testing/table.ts'
import type { RosterChange } from './capability.ts'
import { ALL, activitySpec, KINDS, meetingSpec } from './registry.ts'

/** What not every device has: its handlers come with the methods that use it. */
const BROUGHT = new Set(METHODS.flatMap(({ brings = [] }) => brings.map(({ of }) => of)))

test.each([...METHODS])('$id brings the handlers of all its phases use, and no others', (method) => {
  const used = ALL.filter((capability) =>
    method.phases.some((phase) => usageIn(capability, method, phase) !== undefined),
  )
  const needed = used.map(({ id }) => id).filter((id) => BROUGHT.has(id))
  expect((method.brings ?? []).map(({ of }) => of).sort()).toEqual(needed.sort())
})

test('where all methods are known, everything that can be said is judged', () => {
  expect(ALL.filter(({ statements }) => !statements).map(({ id }) => id)).toEqual([])
  expect(KINDS.filter((kind) => !activitySpec(kind) && !meetingSpec(kind))).toEqual([])
})

/** A device that was not brought them sees what a server that has all of them sees. */
test.each([...METHODS])('in $id the handlers it does not bring change nothing', (method) => {
  const own = new Set(method.brings?.map(({ of }) => of))
  const others = ALL.filter(({ id }) => BROUGHT.has(id) && !own.has(id))
  expect(others).not.toEqual([])
  const table = new Table({}, method.id).join('Alice', 'Bob', 'Charlie', 'Dora')
  const context = { member: FACILITATOR, at: 0, seed: 7 }
  const changes = (['gone', 'aside', 'back', 'in'] as const).map(
    (is): RosterChange => ({ member: 'alice', is, tookPart: true }),
  )
  for (const { phase, round } of phasesOf(table.activity)) {
    if (phase.id !== table.activity.phase.id) table.goTo(phase.id, round)
    const { activity, meeting } = table
    const scene = { meeting, method, context }
    const unready = { ...activity, ready: { ...activity.ready } }
    for (const capability of others) {
      const hint = `${capability.id} in ${phase.id}`
      expect(capability.pass?.(scene, activity, phase) ?? activity, hint).toBe(activity)
      expect(capability.settle?.(scene, unready, activity) ?? activity, hint).toBe(activity)
      expect(capability.roster?.(scene, activity, changes) ?? activity, hint).toBe(activity)
      expect(capability.durable?.(activity) ?? activity, hint).toBe(activity)
      expect(capability.due?.(meeting, activity), hint).toBeUndefined()
    }
  }
})
