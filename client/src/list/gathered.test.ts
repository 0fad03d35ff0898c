import type { Card, CardId, Meeting } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Shown, ShownSource } from '../meeting/session.ts'
import { Gathered } from './gathered.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Twenty cards in two boxes under each other, of which the first five rows of the first are there. */
function sorting() {
  const table = new Table({ cards: 1 }, 'swot').join('alice', 'bob').goTo('inside')
  table.write('alice', 'A').goTo('order')
  const [lone] = Object.values(table.activity.cards)
  if (!lone) throw new Error('there is a card')
  const ids = Array.from({ length: 20 }, (_, n) => `card-${n}`)
  const zoneOf = (n: number) => (n < 10 ? 'strength' : 'weakness')
  const all = ids.map((id, n) => ({ ...lone, id, label: id, x: 300, y: n * 100, zone: zoneOf(n) }))
  let cards: Record<CardId, Card> = Object.fromEntries(all.map((card) => [card.id, card]))
  const shown = (): Shown => {
    const { meeting, activity } = table
    const whole: Meeting = {
      ...meeting,
      activities: { ...meeting.activities, [activity.id]: { ...activity, cards } },
    }
    const rest = { missing: undefined, state: 'online' as const, isCopy: false, breaks: 0, end: undefined }
    return { ...rest, whole, meeting: whole, unsaved: 0, rejected: [], refusedWords: [], addresses: NONE }
  }
  const listeners = new Set<() => void>()
  let now = shown()
  const given: ShownSource = {
    snapshot: () => now,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const rest = { rejected: now.rejected, refusedWords: now.refusedWords }
  const set = (id: CardId, change: Partial<Card>) => {
    cards = { ...cards, [id]: { ...(cards[id] as Card), ...change } }
    now = { ...shown(), ...rest }
    for (const listener of listeners) listener()
    return now
  }
  const gathered = new Gathered(given)
  const rowsOf = (most: number) => (id: CardId) => ids.indexOf(id) < most
  gathered.sees(rowsOf(5))
  const heard = vi.fn()
  const undo = gathered.subscribe(heard)
  return { gathered, heard, set, undo, rowsOf, first: now, waits: () => listeners.size }
}
const NONE: [] = []

test('who goes from one place out of sight to another is drawn with others, a moment later', () => {
  const { gathered, heard, set, first } = sorting()
  set('card-8', { zone: 'weakness' })
  const last = set('card-12', { zone: 'strength' })
  expect(heard).not.toHaveBeenCalled()
  expect(gathered.snapshot()).toBe(first)
  vi.runAllTimers()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(gathered.snapshot()).toBe(last)
})

test('what is in sight is drawn at once, and with it what waits', () => {
  const { gathered, heard, set } = sorting()
  set('card-12', { zone: 'strength' })
  const comes = set('card-13', { zone: 'strength', y: 150 })
  expect(gathered.snapshot()).toBe(comes)
  const goes = set('card-2', { zone: 'weakness', y: 1900 })
  expect(gathered.snapshot()).toBe(goes)
  const renamed = set('card-17', { label: 'otherwise' })
  expect(gathered.snapshot()).toBe(renamed)
  expect(heard).toHaveBeenCalledTimes(3)
  vi.runAllTimers()
  expect(heard).toHaveBeenCalledTimes(3)
})

test.each([10, undefined])('what comes into sight is not what it was: of the rows there are %s', (most) => {
  const { gathered, heard, set, rowsOf, first } = sorting()
  const last = set('card-8', { zone: 'weakness' })
  gathered.sees(rowsOf(6))
  expect(gathered.snapshot()).toBe(first)
  gathered.sees(most === undefined ? undefined : rowsOf(most))
  expect(gathered.snapshot()).toBe(last)
  expect(heard).toHaveBeenCalledTimes(1)
  vi.runAllTimers()
  expect(heard).toHaveBeenCalledTimes(1)
})

test('where all rows are there all is drawn at once', () => {
  const { gathered, set } = sorting()
  gathered.sees(undefined)
  const now = set('card-8', { zone: 'weakness' })
  expect(gathered.snapshot()).toBe(now)
})

test('who left and comes back sees the newest', () => {
  const { gathered, heard, set, undo, waits } = sorting()
  const last = set('card-8', { zone: 'weakness' })
  undo()
  expect(waits()).toBe(0)
  vi.runAllTimers()
  expect(heard).not.toHaveBeenCalled()
  expect(gathered.snapshot()).toBe(last)
})
