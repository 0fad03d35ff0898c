import { answersOf, type Rating } from '@kring/shared/capabilities/rate/rating'
import { FACILITATOR, type Meeting, SCREEN } from '@kring/shared/meeting'
import { viewOf } from '@kring/shared/projection'
import { judge } from '@kring/shared/referee'
import type { Statement } from '@kring/shared/statement'
import { saying } from '@kring/shared/testing/answers'
import { Table } from '@kring/shared/testing/table'
import { describe, expect, test, vi } from 'vitest'
import { inOrder, isShown, maySettle, prediction } from './prediction.ts'

const activityOf = (meeting: Meeting) => meeting.activities[meeting.current]!
vi.mock('@kring/shared/referee', { spy: true })

const predict = prediction().shown
const asAlice = { member: 'alice', at: Date.UTC(2026, 10, 3, 14, 5), seed: 0 }

/** Three people in the phase of silent writing. */
function writing() {
  const table = new Table({ cards: 2 }).join('Alice', 'Bob', 'Carol')
  table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0 })
  return table
}

const numbered = (statement: Statement, id: string, n: number): Statement =>
  ({ ...statement, id, n }) as Statement

describe('the order of what one member said', () => {
  test('follows the numbers, and the ids where two devices counted the same', () => {
    const table = writing()
    const ready = table.compose('ready.set', { ready: true })
    const said = [numbered(ready, 'b', 2), numbered(ready, 'c', 1), numbered(ready, 'a', 2)]
    expect(inOrder(said).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  })

  test('decides what is shown: write, then withdraw, leaves nothing', () => {
    const table = writing()
    const write = numbered(table.compose('card.write', { card: 'k1', label: 'Rust', text: '' }), 'z', 1)
    const withdraw = numbered(table.compose('card.withdraw', { card: 'k1' }), 'a', 2)
    const view = viewOf(table.meeting, 'alice')
    expect(activityOf(predict(view, [withdraw, write], asAlice)).drafts).toEqual({})
    expect(Object.keys(activityOf(predict(view, [write], asAlice)).drafts)).toEqual(['k1'])
  })
})

describe('a prediction', () => {
  test('shows the own move and the next turn at once, as the referee will', () => {
    const table = writing()
    table.say('alice', 'card.write', { card: 'rust', label: 'Rust', text: '' })
    table.say('bob', 'card.write', { card: 'lezen', label: 'Lezen', text: '' })
    table.say(FACILITATOR, 'phase.go', { phase: 'raise', round: 0 })
    table.say(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1 })
    expect(table.holder).toBe('alice')
    const zone = activityOf(table.meeting).cards.lezen!.zone
    const move = table.compose('card.move', { card: 'lezen', zone: 'ring-2' })
    const shown = activityOf(predict(viewOf(table.meeting, 'alice'), [move], asAlice))
    expect(zone).not.toBe('ring-2')
    expect(shown.cards.lezen?.zone).toBe('ring-2')
    expect(shown.turn?.holder).toBe('bob')
    table.hear(move, 'alice')
    expect(shown.cards.lezen?.zone).toBe(table.zoneOf('lezen'))
  })

  test('leaves out what would be refused now, and keeps the rest', () => {
    const table = writing()
    const pass = numbered(table.compose('turn.end', { turn: 3 }), 'a', 1)
    const write = numbered(table.compose('card.write', { card: 'k1', label: 'Rust', text: '' }), 'b', 2)
    const shown = activityOf(predict(viewOf(table.meeting, 'alice'), [pass, write], asAlice))
    expect(Object.keys(shown.drafts)).toEqual(['k1'])
  })

  test('never guesses a reveal: only the server knows the other cards', () => {
    const table = writing()
    table.say('bob', 'card.write', { card: 'lezen', label: 'Lezen', text: '' })
    const go = table.compose('phase.go', { phase: 'raise', round: 0 })
    const view = viewOf(table.meeting, FACILITATOR)
    expect(predict(view, [go], { ...asAlice, member: FACILITATOR })).toBe(view)
  })

  test('shows the own answers, and leaves the counts to the referee', () => {
    const table = writing()
    table.say('alice', 'card.write', { card: 'rust', label: 'Rust', text: '' })
    table.say(FACILITATOR, 'phase.go', { phase: 'check', round: 0 })
    table.say(FACILITATOR, 'rating.propose', { cards: ['rust'] })
    const own = table.compose('rating.answer', { answers: saying('yes') })
    const view = viewOf(table.meeting, 'alice')
    const shown = activityOf(predict(view, [own], asAlice))
    expect(answersOf(shown, table.rating as Rating, 'alice')).toEqual(saying('yes'))
    expect(shown.ratings).toBe(activityOf(view).ratings)
  })

  test('survives a kind of statement it does not know', () => {
    const table = writing()
    const view = viewOf(table.meeting, 'alice')
    const unknown = { id: 'x', n: 1, kind: 'card.fold', activity: 'a1' } as unknown as Statement
    expect(predict(view, [unknown], asAlice)).toBe(view)
  })
})

/** In a round, with cards of Alice and Bob on the table. */
function inRounds(settings: Record<string, unknown> = {}) {
  const table = new Table({ cards: 2, ...settings }).join('Alice', 'Bob').seat('Dora')
  table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0 })
  table.say('alice', 'card.write', { card: 'rust', label: 'Rust', text: '' })
  table.say('bob', 'card.write', { card: 'lezen', label: 'Lezen', text: '' })
  table.say(FACILITATOR, 'phase.go', { phase: 'raise', round: 0 })
  return table.say(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1 })
}

describe('a drop', () => {
  test('is judged once, however often the view is put together again', () => {
    const table = inRounds()
    const view = viewOf(table.meeting, 'alice')
    const { refusal, shown } = prediction()
    const move = table.compose('card.move', { card: 'lezen', zone: 'ring-2' })
    vi.mocked(judge).mockClear()
    expect(refusal(view, move, asAlice)).toBeUndefined()
    const first = shown(view, [move], asAlice)
    expect(shown(view, [move], asAlice)).toBe(first)
    expect(judge).toHaveBeenCalledTimes(1)
    const later = table.compose('move.note', { move: move.id, note: 'Omdat' })
    shown(view, [move, numbered(later, later.id, move.n + 1)], asAlice)
    expect(judge).toHaveBeenCalledTimes(2)
  })

  test('is judged again when the board changed', () => {
    const table = inRounds()
    const { shown } = prediction()
    const move = table.compose('card.move', { card: 'lezen', zone: 'ring-2' })
    shown(viewOf(table.meeting, 'alice'), [move], asAlice)
    table.say('alice', 'turn.end', {})
    const view = viewOf(table.meeting, 'alice')
    expect(shown(view, [move], asAlice)).toBe(view)
  })
})

describe('what is said for somebody else', () => {
  const asCoach = { ...asAlice, member: FACILITATOR }

  test('is not refused here for what only the referee knows: whether all cards are theirs', () => {
    const table = new Table({ cards: 1, pass: false }).join('Alice').seat('Dora')
    table.say(FACILITATOR, 'phase.go', { phase: 'write', round: 0 })
    table.say(SCREEN, 'card.write', { card: 'rust', label: 'Rust', text: '' }, { as: 'dora' })
    table.say(FACILITATOR, 'phase.go', { phase: 'raise', round: 0 })
    table.say(FACILITATOR, 'phase.go', { phase: 'rounds', round: 1 })
    table.say('alice', 'card.move', { card: 'rust', zone: 'ring-2' })
    expect(table.holder).toBe('dora')
    const pass = table.compose('turn.end', {}, { as: 'dora' })
    const view = viewOf(table.meeting, FACILITATOR)
    expect(prediction().refusal(view, pass, asCoach)).toBeUndefined()
    expect(table.hear(pass, FACILITATOR).ok).toBe(true)
  })

  test('is refused here for every other reason, and for oneself always', () => {
    const table = inRounds({ pass: false })
    const { refusal } = prediction()
    const early = table.compose('turn.end', {}, { as: 'dora' })
    expect(refusal(viewOf(table.meeting, FACILITATOR), early, asCoach)).toBe('turn.notYours')
    const own = table.compose('turn.end', {})
    expect(refusal(viewOf(table.meeting, 'alice'), own, asAlice)).toBe('turn.noPass')
  })
})

test('only what may be said twice stays shown after its receipt', () => {
  const table = writing()
  expect(maySettle(table.compose('ready.set', { ready: true }))).toBe(true)
  expect(maySettle(table.compose('phase.extend', { minutes: 1 }))).toBe(false)
})

test('what is shown after one moved a card twice is where it went last, also while the first move still settles', () => {
  const table = new Table({}, 'free').join('Alice').write('alice', 'Rust')
  const to = (x: number, n: number) =>
    numbered(
      table.compose('cards.place', { places: [{ card: 'rust', zone: 'table', x, y: 90 }] }),
      `s${n}`,
      n,
    )
  const [first, second, third] = [to(300, 1), to(600, 2), to(900, 3)]
  const shownAt = (...said: Statement[]) =>
    activityOf(predict(viewOf(table.meeting, 'alice'), said, asAlice)).cards.rust?.x
  for (const statement of [first, second]) table.hear(statement, 'alice')
  expect(shownAt(first, second)).toBe(600)
  expect(shownAt(first, second, third)).toBe(900)
  expect(isShown(viewOf(table.meeting, 'alice'), second)).toBe(true)
})
