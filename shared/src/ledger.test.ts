import { describe, expect, test } from 'vitest'
import { type Entry, fold, LEDGER_VERSION } from './ledger.ts'
import type { Meeting } from './meeting.ts'
import { migrated } from './migration.ts'
import { boardOf } from './projection.ts'
import gave from './testing/ledger-1.board.json' with { type: 'json' }
import kept from './testing/ledger-1.json' with { type: 'json' }
import gave3 from './testing/ledger-3.board.json' with { type: 'json' }
import kept3 from './testing/ledger-3.json' with { type: 'json' }
import { Table } from './testing/table.ts'
import { KINDS_HEARD } from './testing/talk.ts'

const entries = kept as Entry[]

/** Where cards lie is left out: that follows from how a board is laid out today, not from what was said then. */
function withoutPlaces(board: Record<string, unknown>): Record<string, unknown> {
  const places = new Set(['x', 'y', 'fromX', 'fromY'])
  const text = JSON.stringify(board, (key, value) => (places.has(key) ? undefined : value))
  return JSON.parse(text)
}

/**
 * Meetings as somebody may have them on disk: a whole small KanDoe of version 1, and one of this version with an
 * activity of every method it knew. When these fail, meetings that were held change: make the old statements mean what they meant, or
 * raise LEDGER_VERSION with a way to bring old ledgers along, and record a new ledger beside the old ones.
 */
describe('a ledger that was kept', () => {
  test('of version 3 is what this program writes', () => {
    expect(LEDGER_VERSION).toBe(3)
  })

  test('by version 1 still gives the board it gave', () => {
    const board = boardOf(fold(entries))
    expect(Object.keys(board)).toEqual(Object.keys(gave))
    // Version 2 knows more of a card, a poll and an action; what was known stands.
    expect(withoutPlaces(board)).toMatchObject(withoutPlaces(gave))
  })

  test('by version 3 still gives the board it gave', () => {
    const board = boardOf(fold(kept3 as unknown as Entry[]))
    expect(Object.keys(board)).toEqual(Object.keys(gave3))
    expect(withoutPlaces(board)).toEqual(withoutPlaces(gave3))
  })

  test('holds every kind of statement, so that none can change its meaning unseen', () => {
    const said = new Set<string>(kept3.map(({ spoken }) => spoken.kind))
    expect(KINDS_HEARD.filter((kind) => !said.has(kind))).toEqual([])
  })

  test('and folded by version 1 goes on as if this version had folded it', () => {
    const whole = fold(entries)
    for (let at = 1; at < entries.length; at += 5) {
      const folded = migrated(asVersion1(fold(entries.slice(0, at))), 1)
      expect(seen(fold(entries.slice(at), folded))).toEqual(seen(whole))
    }
  })

  test('by a newer version is none this program knows', () => {
    expect(() => migrated(fold(entries), LEDGER_VERSION + 1)).toThrow(RangeError)
  })
})

/** What version 1 would have kept of a folded meeting. */
function asVersion1(meeting: Meeting): unknown {
  const { activities, ...head } = JSON.parse(JSON.stringify(meeting)) as Meeting
  const without = (records: object, ...names: string[]) =>
    Object.fromEntries(
      Object.entries(records).map(([id, record]) => [
        id,
        Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name))),
      ]),
    )
  return {
    ...head,
    activities: Object.fromEntries(
      Object.entries(activities).map(([id, activity]) => {
        const { order, opened, chosen, dealt, marks, marked, poll, cards, moves, actions, ...rest } = activity
        const known = {
          ...rest,
          poll: poll && without({ poll }, 'kind', 'perCard').poll,
          cards: without(cards, 'colour', 'details', 'came', 'touched'),
          moves: without(moves, 'turn'),
          actions: without(actions, 'across'),
        }
        return [id, known]
      }),
    ),
  }
}

/** A meeting without what only an undo of a moment ago asks for: whose hand touched a card, and in which turn. */
function seen(meeting: Meeting): unknown {
  return JSON.parse(
    JSON.stringify(meeting, (key, value) =>
      key === 'touched' || (key === 'turn' && typeof value === 'number') ? undefined : value,
    ),
  )
}

describe('folding', () => {
  test('from any snapshot on gives the same meeting', () => {
    const whole = fold(entries)
    for (let at = 1; at < entries.length; at += 7) {
      const snapshot: Meeting = JSON.parse(JSON.stringify(fold(entries.slice(0, at))))
      expect(fold(entries.slice(at), snapshot)).toEqual(whole)
    }
  })

  test('fails loudly where the ledger is damaged: an entry missing, said twice, or none at all', () => {
    const at = entries.findIndex(({ spoken }) => spoken.kind === 'phase.go')
    expect(() => fold(entries.toSpliced(at, 1))).toThrow('is refused')
    expect(() => fold(entries.toSpliced(at, 0, entries[at] as Entry))).toThrow(
      `ledger entry ${at + 1} is refused: phase.moved`,
    )
    expect(() => fold(entries.slice(1))).toThrow('ledger entry 2 is refused: meeting.unknown')
    expect(() => fold([])).toThrow('holds no meeting')
  })

  test('a meeting is opened once, with a method there is', () => {
    const [opening] = new Table().ledger as [Entry]
    expect(() => fold([opening, opening])).toThrow('statement.notAllowed')
    const unknown = {
      ...opening,
      spoken: { ...opening.spoken, activities: [{ id: 'a1', method: 'x', question: '', settings: {} }] },
    }
    expect(() => fold([unknown as Entry])).toThrow('body.invalid')
    expect(() => fold([{ ...opening, spoken: { ...opening.spoken, activities: [] } } as Entry])).toThrow(
      'body.invalid',
    )
  })
})
