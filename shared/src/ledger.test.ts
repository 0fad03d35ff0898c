import { describe, expect, test } from 'vitest'
import type { Answers, Rating } from './capabilities/rate/rating.ts'
import { activitySpec, isLive } from './capabilities/registry.ts'
import { type Entry, fold, LEDGER_VERSION } from './ledger.ts'
import { type Activity, FACILITATOR, type Meeting, SERVER, type Turn } from './meeting.ts'
import { METHODS } from './methods/all.ts'
import { migratedEntry, migratedMeeting, OLDEST_VERSION } from './migration.ts'
import { heardFrom } from './permission.ts'
import { boardOf } from './projection.ts'
import { apply, type Spoken } from './referee.ts'
import type { Kind } from './statement.ts'
import gave3 from './testing/ledger-3.board.json' with { type: 'json' }
import kept3 from './testing/ledger-3.json' with { type: 'json' }
import gave4 from './testing/ledger-4.board.json' with { type: 'json' }
import kept4 from './testing/ledger-4.json' with { type: 'json' }
import details4 from './testing/ledger-4-details.json' with { type: 'json' }
import pairs4 from './testing/ledger-4-pairs.json' with { type: 'json' }
import gave5 from './testing/ledger-5.board.json' with { type: 'json' }
import kept5 from './testing/ledger-5.json' with { type: 'json' }
import gave6 from './testing/ledger-6.board.json' with { type: 'json' }
import kept6 from './testing/ledger-6.json' with { type: 'json' }
import gave7 from './testing/ledger-7.board.json' with { type: 'json' }
import kept7 from './testing/ledger-7.json' with { type: 'json' }
import gave8 from './testing/ledger-8.board.json' with { type: 'json' }
import kept8 from './testing/ledger-8.json' with { type: 'json' }
import { CHOSEN_KINDS } from './testing/statement-choices.ts'
import { Table } from './testing/table.ts'
import { testsOnly } from './testing/tests-only.ts'

const entries = kept8 as unknown as Entry[]
const before = kept3.map((entry) => migratedEntry(entry, 3))
const of4 = (kept: readonly unknown[]) => kept.map((entry) => migratedEntry(entry, 4))

/** Where cards lie is left out: that follows from how a board is laid out today, not from what was said then. */
function withoutPlaces(board: Record<string, unknown>): Record<string, unknown> {
  const places = new Set(['x', 'y', 'fromX', 'fromY'])
  const text = JSON.stringify(board, (key, value) => (places.has(key) ? undefined : value))
  return JSON.parse(text)
}

/** Settings were part of what is told of an activity with each of its changes. */
function withSettings(board: Record<string, unknown>): Record<string, unknown> {
  const all = Object.entries(board).flatMap(([key, record]) => {
    const [kind, id, inner] = key.split('/')
    if (kind === 'settings') return []
    const isHead = kind === 'activity' && inner === undefined
    return [[key, isHead ? { ...(record as object), settings: board[`settings/${id}`] } : record]]
  })
  return Object.fromEntries(all)
}

/** Whether anybody is heard with a kind in a method of Kring. */
function isSomewhere(kind: string): boolean {
  if (!activitySpec(kind)) return true
  return METHODS.filter((method) => method !== testsOnly).some((method) =>
    method.phases.some((phase) => (heardFrom(method, phase, kind as Kind)?.length ?? 0) > 0),
  )
}

/**
 * Meetings as somebody may have them on disk, with an activity of every method their version knew. When these fail,
 * meetings that were held change: make the old statements mean what they meant, or raise LEDGER_VERSION with a way to
 * bring the version before along, and record a new ledger beside that one.
 */
describe('a ledger that was kept', () => {
  test('of version 8 is what this program writes', () => {
    expect(LEDGER_VERSION).toBe(8)
  })

  test('still gives the board it gave', () => {
    const board = boardOf(fold(entries))
    expect(Object.keys(board)).toEqual(Object.keys(gave8))
    expect(withoutPlaces(board)).toEqual(withoutPlaces(gave8))
  })

  test.each([
    [5, kept5, gave5],
    [6, kept6, gave6],
    [7, kept7, gave7],
  ])('by version %i gives the board it gave', (version, kept, gave) => {
    const board = boardOf(fold(kept.map((entry) => migratedEntry(entry, version))))
    expect(Object.keys(board)).toEqual(Object.keys(gave))
    expect(withoutPlaces(board)).toMatchObject(withoutPlaces(gave))
  })

  test('by version 4 gives the board it gave', () => {
    const board = boardOf(fold(of4(kept4)))
    expect(Object.keys(withSettings(board))).toEqual(Object.keys(gave4))
    expect(withoutPlaces(withSettings(board))).toMatchObject(withoutPlaces(gave4))
  })

  test('when a rule was milder is read whole: what was accepted stays accepted, and what was written is there', () => {
    const paired = fold(of4(pairs4))
    const [{ actions }] = Object.values(paired.activities) as [Activity]
    expect(Object.values(actions).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['Samen geschreven', 'Van wie leidt', 'Van fien']),
    )
    const [{ cards }] = Object.values(fold(of4(details4)).activities) as [Activity]
    expect(cards.k1?.details).toEqual({ anchor: 'anchor-1' })
    // Said now the same is refused.
    const join = of4(pairs4).findIndex(({ spoken }) => spoken.kind === 'pair.join')
    const { spoken, context } = of4(pairs4)[join] as Entry
    const refused = apply(fold(of4(pairs4).slice(0, join)), spoken, context)
    expect(refused).toEqual({ ok: false, refused: 'pair.wrote' })
  })

  test('before a letter was taken for the plain one gives people the names they had', () => {
    const table = new Table()
      .join('Alice')
      .say(FACILITATOR, 'member.rename', { member: FACILITATOR, name: 'Søren' })
    const { ledger, now: at } = table
    const heard: [Spoken, string][] = [
      [{ kind: 'member.join', member: 'soren', name: 'Soren' }, SERVER],
      [{ id: 's1', n: 1, kind: 'seat.add', member: 'seat', name: 'SOREN' }, FACILITATOR],
      [{ id: 's2', n: 2, kind: 'member.rename', member: 'alice', name: 'soren' }, 'alice'],
    ]
    const entries = heard.map(([spoken, member], index): Entry => {
      const context = { member, at, seed: 1 }
      expect(apply(table.meeting, spoken, context)).toEqual({ ok: false, refused: 'name.taken' })
      return { seq: ledger.length + 1 + index, context, spoken }
    })
    const { members } = fold([...ledger, ...entries])
    expect([members.soren?.name, members.seat?.name, members.alice?.name]).toEqual([
      'Soren',
      'SOREN B',
      'soren C',
    ])
  })

  test('by version 3 gives the board it gave; what this version knows besides has come along', () => {
    const board = withSettings(boardOf(fold(before)))
    expect(Object.keys(board).filter((key) => !key.includes('/ratings/'))).toEqual(Object.keys(gave3))
    expect(withoutPlaces(board)).toMatchObject(withoutPlaces(withoutPolls(gave3)))
    const polls = Object.entries(gave3).flatMap(([key, record]) =>
      'poll' in record && record.poll ? [[key, record.poll] as const] : [],
    )
    expect(polls.length).toBeGreaterThan(2)
    for (const [key, { number, cast, cards, tally, perCard }] of polls) {
      const now = Object.entries(board).find(([name]) => name.startsWith(`${key}/ratings/`))?.[1]
      expect(now).toMatchObject({ number, cast, items: cards })
      expect((now as unknown as Rating).outcome === null).toBe(tally === null && perCard === null)
    }
  })

  test('holds every kind of statement, so that none can change its meaning unseen', () => {
    const said = new Set<string>(kept8.map(({ spoken }) => spoken.kind))
    const kinds = [
      ...CHOSEN_KINDS,
      'rating.outcome',
      'cast.outcome',
      'ready.again',
      'onlooker.outcome',
    ].filter((kind) => isSomewhere(kind))
    expect(kinds.filter((kind) => !isLive(kind) && !said.has(kind))).toEqual([])
    expect([...said].filter(isLive), 'what is only live, in a ledger').toEqual([])
  })

  test('and folded by version 3 goes on as if this version had folded it', () => {
    const whole = fold(before)
    for (let at = 1; at < before.length; at += 5) {
      const folded = migratedMeeting(asVersion3(fold(before.slice(0, at))), 3)
      expect(fold(before.slice(at), folded)).toEqual(whole)
    }
  })

  test('by a newer version, or older than the oldest, is none this program knows', () => {
    for (const version of [LEDGER_VERSION + 1, OLDEST_VERSION - 1]) {
      expect(() => migratedMeeting(fold(entries), version)).toThrow(RangeError)
      expect(() => migratedEntry(entries[0], version)).toThrow(RangeError)
    }
  })
})

/** A rating is a record of its own now. */
function withoutPolls(board: Record<string, object>): Record<string, unknown> {
  const bare = ({ poll: _gone, ...record }: { poll?: unknown }) => record
  return Object.fromEntries(Object.entries(board).map(([key, record]) => [key, bare(record)]))
}

/** What version 3 would have kept of a folded meeting. */
function asVersion3(meeting: Meeting): unknown {
  const { activities, ...head } = JSON.parse(JSON.stringify(meeting)) as Meeting
  const older = ({ phase: _phase, ...turn }: Turn) => turn
  const all = Object.entries(activities).map(([id, activity]) => [
    id,
    {
      ...activity,
      turn: activity.turn && older(activity.turn),
      otherRounds: activity.otherRounds.map(older),
      poll: pollOf(activity),
      ballots: Object.fromEntries(
        Object.values(activity.answers).map(({ member, answers }) => [member, ballotOf(answers)]),
      ),
    },
  ])
  return { ...head, activities: Object.fromEntries(all) }
}

function pollOf({ ratings }: Activity): object | null {
  const [rating] = Object.values(ratings)
  if (!rating) return null
  const { number, scale, isWhole, items: cards, open, cast, outcome } = rating
  const counts = outcome && Object.entries(outcome).map(([item, { counts }]) => [item, counts])
  const perCard = counts && !isWhole ? Object.fromEntries(counts) : null
  const kind = isWhole ? 'core' : scale === 'pick' ? 'pick' : 'each'
  return {
    number,
    kind,
    cards,
    open,
    cast,
    tally: isWhole ? (outcome?.whole?.counts ?? null) : null,
    perCard,
  }
}

function ballotOf(answers: Answers): unknown {
  const levels = Object.entries(answers).map(([item, { level }]) => [item, level] as const)
  if (levels.length === 0) return 'pass'
  return levels[0]?.[0] === 'whole' ? levels[0][1] : Object.fromEntries(levels)
}

describe('folding', () => {
  test('from any snapshot on gives the same meeting', () => {
    const whole = fold(entries)
    // Each begins where the one before it was kept: with all to the end for each, it would take longer with every method.
    let kept: Meeting | undefined
    for (let at = 0; at < entries.length; at += 7) {
      const folded = fold(entries.slice(at, at + 7), kept)
      kept = JSON.parse(JSON.stringify(folded))
      expect(kept).toEqual(folded)
    }
    expect(kept).toEqual(whole)
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
