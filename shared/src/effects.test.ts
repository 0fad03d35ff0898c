import { afterEach, expect, test, vi } from 'vitest'
import { say } from './capabilities/say/say.ts'
import { FACILITATOR } from './meeting.ts'
import { Table } from './testing/table.ts'

/** What begins in a check-in's first phase, which uses this. */
const watched = say as { enter?: unknown }
afterEach(() => {
  delete watched.enter
})

test('what the first phase is used for begins when the activity comes to lie on the table, and once', () => {
  const enter = vi.fn((_scene: unknown, activity: unknown) => activity)
  watched.enter = enter
  const begun = () => enter.mock.calls.map(([, activity]) => (activity as { id: string }).id)
  const table = new Table({}, 'checkin').join('Alice')
  expect(begun()).toEqual(['a1'])
  for (const added of ['a2', 'a3'])
    table.say(FACILITATOR, 'agenda.add', { added, method: 'checkin', question: 'Nu?', settings: {} })
  expect(begun()).toEqual(['a1'])
  for (const to of ['a2', 'a1', 'a2']) table.say(FACILITATOR, 'agenda.go', { to })
  expect(begun()).toEqual(['a1', 'a2'])
})
