import type { Card, Meeting } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { expect, test, vi } from 'vitest'
import type { Shown, ShownSource } from '../meeting/session.ts'
import { Calm } from './calm.ts'

/** Cards of a group that sorts, far from each other, as a device shows them. */
function sorting() {
  const table = new Table({ cards: 2 }, 'swot').join('alice', 'bob').goTo('inside')
  table.write('alice', 'A').write('bob', 'B').goTo('order')
  const activity = () => {
    const found = table.meeting.activities[table.meeting.current]
    if (!found) throw new Error('there is an activity')
    return found
  }
  const [card, other] = Object.values(activity().cards)
  if (!card || !other) throw new Error('there are cards')
  const far = { ...other, x: 900, y: 700 }
  const withCard = (change: Partial<Card>): Meeting => {
    const now = activity()
    const cards = { [card.id]: { ...card, x: 300, y: 200, ...change }, [far.id]: far }
    return { ...table.meeting, activities: { ...table.meeting.activities, [now.id]: { ...now, cards } } }
  }
  return { at: (x: number) => withCard({ x: 300 + x }), written: (label: string) => withCard({ label }) }
}

function shown(whole: Meeting, meeting = whole, unsaved = 0): Shown {
  const rest = { missing: undefined, state: 'online' as const, isCopy: false, breaks: 0, end: undefined }
  return { ...rest, whole, meeting, unsaved, rejected: NONE, refusedWords: NONE, addresses: NONE }
}
const NONE: [] = []

/** What is shown, which a test sets. */
class Given implements ShownSource {
  private readonly listeners = new Set<() => void>()
  constructor(public now: Shown) {}
  snapshot = () => this.now
  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  tell(now: Shown): void {
    this.now = now
    for (const listener of this.listeners) listener()
  }
}

test('a shift hands on what was shown; something else that changes, also later, is shown', () => {
  const { at, written } = sorting()
  const first = shown(at(0))
  const given = new Given(first)
  const calm = new Calm(given)
  for (const x of [1, 2, 3]) {
    given.now = shown(at(x))
    expect(calm.snapshot()).toBe(first)
  }
  given.now = shown(written('C'))
  expect(calm.snapshot()).toBe(given.now)
  given.now = { ...given.now, unsaved: 1 }
  expect(calm.snapshot()).toBe(given.now)
})

test('who listens is told when something else is handed on, and not of a shift', () => {
  const { at, written } = sorting()
  const given = new Given(shown(at(0)))
  const calm = new Calm(given)
  const [one, other] = [vi.fn(), vi.fn()]
  const undo = [one, other].map((heard) => calm.subscribe(heard))
  given.tell(shown(at(1)))
  expect(one).not.toHaveBeenCalled()
  given.tell(shown(written('C')))
  undo[0]?.()
  given.tell(shown(written('D')))
  expect([one, other].map((heard) => heard.mock.calls.length)).toEqual([1, 2])
})

test('in a group the whole meeting and the part of it are both compared', () => {
  const { at, written } = sorting()
  const first = shown(at(0), at(0))
  const given = new Given(first)
  const calm = new Calm(given)
  given.now = shown(at(1), at(1))
  expect(calm.snapshot()).toBe(first)
  given.now = shown(at(1), written('C'))
  expect(calm.snapshot()).toBe(given.now)
  given.now = shown(written('D'), given.now.meeting)
  expect(calm.snapshot()).toBe(given.now)
})

test('what may be left out and has gone is shown as gone', () => {
  const { at } = sorting()
  const meeting = at(0)
  const activity = meeting.activities[meeting.current]
  if (!activity) throw new Error('there is an activity')
  const { asked: _, ...without } = activity
  const asking = { ...without, asked: {} as NonNullable<typeof activity.asked> }
  const given = new Given(shown({ ...meeting, activities: { ...meeting.activities, [activity.id]: asking } }))
  const calm = new Calm(given)
  given.now = shown({ ...meeting, activities: { ...meeting.activities, [activity.id]: without } })
  expect(calm.snapshot()).toBe(given.now)
})
