import { expect, test } from 'vitest'
import { mayDo } from './affordances.ts'
import { FACILITATOR, SCREEN } from './meeting.ts'
import type { Kind } from './statement.ts'
import { Table } from './testing/table.ts'

const WHO = ['alice', 'bob', 'olga', FACILITATOR, SCREEN] as const

/** Alice has the turn in the rounds, Bob waits for his, Olga observes, Ed is a seat. */
function atPhase(phase: string): Table {
  const table = new Table().join('Alice', 'Bob', 'Olga').seat('Ed')
  table.observes('olga')
  return phase === 'question' ? table : table.goTo(phase)
}

const CASES: [phase: string, kind: Kind, who: string][] = [
  ['question', 'question.set', FACILITATOR],
  ['question', 'card.write', ''],
  ['question', 'phase.go', FACILITATOR],
  ['write', 'card.write', 'alice bob'],
  ['write', 'card.withdraw', 'alice bob'],
  ['write', 'ready.set', 'alice bob'],
  ['write', 'merge.propose', ''],
  ['raise', 'merge.propose', `alice bob ${FACILITATOR}`],
  ['raise', 'merge.withdraw', `alice bob ${FACILITATOR}`],
  ['raise', 'merge.confirm', FACILITATOR],
  ['raise', 'merge.undo', FACILITATOR],
  ['raise', 'card.move', ''],
  ['rounds', 'card.move', 'alice'],
  ['rounds', 'turn.end', 'alice'],
  ['rounds', 'move.note', 'alice bob'],
  ['rounds', 'turn.skip', FACILITATOR],
  ['rounds', 'turn.give', FACILITATOR],
  ['rounds', 'turn.undo', FACILITATOR],
  ['rounds', 'card.write', ''],
  ['pause', 'merge.propose', `alice bob ${FACILITATOR}`],
  ['pause', 'card.move', ''],
  ['check', 'rating.propose', FACILITATOR],
  ['check', 'rating.answer', 'alice bob'],
  ['check', 'rating.close', FACILITATOR],
  ['next', 'action.set', `alice bob ${FACILITATOR}`],
  ['next', 'card.park', FACILITATOR],
  ['next', 'rating.answer', ''],
  ['harvest', 'action.set', FACILITATOR],
  ['harvest', 'phase.go', FACILITATOR],
  ['harvest', 'spotlight.set', FACILITATOR],
  ['rounds', 'ask.show', FACILITATOR],
]

test.each(CASES)('in %s, %s may be said by: %s', (phase, kind, who) => {
  const { meeting } = atPhase(phase)
  expect(WHO.filter((one) => mayDo(meeting, kind, one) === undefined).join(' ')).toBe(who)
})

test('acting for somebody: a seat in everything a participant may, others only in their turn', () => {
  const may = (phase: string, kind: Kind, who: string, as: string) =>
    mayDo(atPhase(phase).meeting, kind, who, as) === undefined
  for (const who of [SCREEN, FACILITATOR]) {
    expect(may('write', 'card.write', who, 'ed')).toBe(true)
    expect(may('check', 'rating.answer', who, 'ed')).toBe(true)
    expect(may('rounds', 'card.move', who, 'alice')).toBe(true)
    expect(may('rounds', 'card.move', who, 'bob')).toBe(false)
    expect(may('rounds', 'card.move', who, 'ed')).toBe(false)
    expect(may('rounds', 'move.note', who, 'alice')).toBe(false)
    expect(may('rounds', 'turn.skip', who, 'alice')).toBe(false)
  }
  for (const who of ['alice', 'bob', 'olga']) expect(may('write', 'card.write', who, 'ed')).toBe(false)
})
