import { describe, expect, test } from 'vitest'
import { type Entry, fold, LEDGER_VERSION } from './ledger.ts'
import type { Meeting } from './meeting.ts'
import { boardOf } from './projection.ts'
import gave from './testing/ledger-1.board.json' with { type: 'json' }
import kept from './testing/ledger-1.json' with { type: 'json' }
import { Table } from './testing/table.ts'
import { KINDS_HEARD } from './testing/talk.ts'

const entries = kept as Entry[]

/**
 * A whole small KanDoe as somebody may have it on disk. When these fail, meetings that were held change: make
 * the old statements mean what they meant, or raise LEDGER_VERSION with a way to bring old ledgers along, and
 * record the board anew beside the old one.
 */
describe('a ledger of version 1', () => {
  test('is what this program writes', () => {
    expect(LEDGER_VERSION).toBe(2)
  })

  test('still gives the board it gave', () => {
    const board = boardOf(fold(entries))
    expect(Object.keys(board)).toEqual(Object.keys(gave))
    // Version 2 knows more of a card, a poll and an action; what was known stands.
    expect(board).toMatchObject(gave)
  })

  test('holds every kind of statement, so that none can change its meaning unseen', () => {
    const said = new Set<string>(entries.map(({ spoken }) => spoken.kind))
    expect(KINDS_HEARD.filter((kind) => !said.has(kind))).toEqual([])
  })
})

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
