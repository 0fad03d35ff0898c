import { expect, test } from 'vitest'
import { FACILITATOR, SCREEN } from '../../meeting.ts'
import { Table } from '../../testing/table.ts'

const STEPS = ['Boeken kopen · Bob', 'Proefles']
const recalling = () => new Table({ steps: STEPS }, 'checkin').join('Alice', 'Bob').goTo('recall')

test('what was done is ticked off by anybody of the group, also at the wall, and the tick is taken away again', () => {
  const table = recalling().say('alice', 'step.done', { step: 1, done: true })
  expect(table.activity.stepsDone).toEqual([1])
  table.say(SCREEN, 'step.done', { step: 0, done: true }).say('bob', 'step.done', { step: 1, done: true })
  expect(table.activity.stepsDone).toEqual([0, 1])
  table.say(FACILITATOR, 'step.done', { step: 1, done: false })
  expect(table.activity.stepsDone).toEqual([0])
  expect(JSON.parse(table.sees('bob'))[0]).toMatchObject({ 'activity/a1': { stepsDone: [0] } })
})

test('a step that is not in the plan is no step, and in the round nothing is ticked', () => {
  const table = recalling()
  expect(table.attempt('alice', 'step.done', { step: 2, done: true })).toBe('item.unknown')
  expect(table.goTo('round').attempt('alice', 'step.done', { step: 0, done: true })).toBe(
    'statement.notAllowed',
  )
})

test('§14.15 who looks on ticks nothing', () => {
  const table = recalling().join('Olga').observes('olga')
  expect(table.attempt('olga', 'step.done', { step: 0, done: true })).toBe('role.notAllowed')
})

test('who ticked is told nowhere', () => {
  const table = recalling().say('alice', 'step.done', { step: 0, done: true })
  expect(table.activity.makers).toEqual({})
})
