import { describe, expect, test } from 'vitest'
import { type Entry, fold } from '../../ledger.ts'
import { type Card, FACILITATOR, type MemberId } from '../../meeting.ts'
import { viewOf } from '../../projection.ts'
import { Table } from '../../testing/table.ts'
import { endedIn } from './hand-back.ts'

const PEOPLE = ['alice', 'bob', 'charlie']

/** Three people who go round until every card of the heap is placed. */
function circling(): Table {
  const table = new Table({}, 'bsa').join('Alice', 'Bob', 'Charlie').goTo('write')
  for (const who of PEOPLE)
    table.write(who, `Kracht ${who}`, { zone: 'strength' }).write(who, `Gemis ${who}`, { zone: 'gap' })
  return table.goTo('round')
}

/** Whoever has the turn places the card that is read. @returns who, and the card */
function place(table: Table): { who: MemberId; card: string } {
  const [who, card] = [table.holder as string, table.activity.dealt as string]
  table.say(who, 'card.move', { card, zone: 'step-2' })
  return { who, card }
}

const pass = (table: Table) => table.say(table.holder as string, 'turn.end', {})
const undo = (table: Table) => table.say(FACILITATOR, 'turn.undo', {})

describe('where people go round again, handing a turn back', () => {
  test('takes back nothing when its holder passed, whatever they moved in the circle before', () => {
    const table = circling()
    const first = place(table)
    for (const _other of [1, 2]) pass(table)
    expect(table.holder).not.toBe(first.who)
    while (table.holder !== first.who) pass(table)
    pass(table)
    undo(table)
    expect(table.holder).toBe(first.who)
    expect(table.zoneOf(first.card)).toBe('step-2')
  })

  test('takes back the move that closed the circle before, and no other', () => {
    const table = circling()
    const placed = [place(table), place(table), place(table)]
    undo(table)
    expect(table.holder).toBe(placed[2]?.who)
    expect(placed.map(({ card }) => table.zoneOf(card))).toEqual(['step-2', 'step-2', 'deck'])
  })

  test('goes back turn by turn to the beginning of the circle', () => {
    const table = circling()
    for (const _one of PEOPLE) place(table)
    const moved = place(table)
    pass(table)
    undo(table)
    expect(table.zoneOf(moved.card)).toBe('step-2')
    undo(table)
    expect([table.holder, table.zoneOf(moved.card)]).toEqual([moved.who, 'deck'])
    expect(table.attempt(FACILITATOR, 'turn.undo', {})).toBe('turn.nothingToUndo')
  })

  test('is about the turn whose number is said', () => {
    const table = circling()
    place(table)
    const ended = endedIn(table.turn) as number
    expect(table.attempt(FACILITATOR, 'turn.undo', { ended: ended - 1 })).toBe('turn.over')
    expect(table.attempt(FACILITATOR, 'turn.undo', { ended })).toBeUndefined()
  })

  test('§14.4 of when people had their turn only that of the last one is told', () => {
    const table = circling()
    place(table)
    const { who } = place(table)
    expect(Object.keys(table.turn.hadIn ?? {})).toHaveLength(2)
    const told = viewOf(table.meeting, FACILITATOR).activities.a1?.turn
    expect(told).toMatchObject({ ended: who, hadIn: { [who]: endedIn(table.turn) } })
    expect(Object.keys(told?.hadIn ?? {})).toEqual([who])
  })
})

describe('a ledger from before it said which turn is handed back', () => {
  /** The same ledger as it was written then. */
  const asThen = ({ ledger }: Table): Entry[] =>
    ledger.map((entry) => {
      if (entry.spoken.kind !== 'turn.undo') return entry
      const { ended: _ended, ...spoken } = entry.spoken
      return { ...entry, spoken }
    })

  test('gives the meeting that it gave: the last move of the round was taken back', () => {
    const table = circling()
    const first = place(table)
    for (const _other of [1, 2]) pass(table)
    while (table.holder !== first.who) pass(table)
    pass(table)
    undo(table)
    const then = fold(asThen(table)).activities.a1
    expect(then?.cards[first.card]?.zone).toBe('deck')
    expect(then?.turn?.holder).toBe(first.who)
  })

  test('and without a number no card is taken back that went on since', () => {
    const table = circling()
    const first = place(table)
    while (table.holder !== first.who || table.turn.ended === first.who) pass(table)
    pass(table)
    const card = { ...(table.activity.cards[first.card] as Card), zone: 'step-3' }
    const cards = { ...table.activity.cards, [first.card]: card }
    table.meeting = { ...table.meeting, activities: { a1: { ...table.activity, cards } } }
    expect(table.attempt(FACILITATOR, 'turn.undo', { ended: undefined })).toBe('turn.nothingToUndo')
    expect(table.zoneOf(first.card)).toBe('step-3')
  })

  test('and behind a snapshot of then goes on, though it does not say who had which turn', () => {
    const table = circling()
    const { card } = place(table)
    const { hadIn: _unknown, ...turn } = table.turn
    table.meeting = { ...table.meeting, activities: { a1: { ...table.activity, turn } } }
    expect(table.attempt(FACILITATOR, 'turn.undo', { ended: undefined })).toBeUndefined()
    expect(table.zoneOf(card)).toBe('deck')
  })
})
