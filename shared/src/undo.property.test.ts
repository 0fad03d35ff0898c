import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phasesOf } from './affordances.ts'
import { type Activity, FACILITATOR, type MemberId } from './meeting.ts'
import { usedIn } from './methods/phases.ts'
import { type Kind, parseStatement, type Statement } from './statement.ts'
import { flaws } from './testing/invariants.ts'
import { runs } from './testing/runs.ts'
import { choicesAmong, type StatementChoice, saidAt, statementChoices } from './testing/statement-choices.ts'
import { asTheyLie, Table } from './testing/table.ts'
import { inverseOf } from './undo.ts'

/** Three people and a seat where everybody sorts, or at a whiteboard. */
function sorting(method: string): Table {
  const table = new Table({}, method).join('Alice', 'Bob', 'Charlie').seat('Ed')
  for (const { phase } of phasesOf(table.activity)) {
    if (usedIn(phase, 'sort')) return table.goTo(phase.id)
    const writing = usedIn(phase, 'write')
    if (!writing) continue
    table.goTo(phase.id)
    for (const who of ['alice', 'bob', 'charlie'])
      for (const zone of writing.zones(table.activity.settings)) table.write(who, `${who} ${zone}`, { zone })
  }
  throw new Error(`${method} has no phase for sorting`)
}

/** What an undo gives back: where cards lie and what is said on them, what is drawn, and who moved what. */
function seen({ cards, marks, moves }: Activity) {
  return {
    cards: asTheyLie(cards),
    marks: Object.values(marks)
      .map(({ id, order, drawing, group, locked }) => ({ id, order, drawing, group, locked }))
      .sort((one, other) => (one.id < other.id ? -1 : 1)),
    moves: Object.values(moves)
      .map(({ card, from, to, note }) => `${card}: ${from} → ${to} ${note}`)
      .sort(),
  }
}

/**
 * Of cards that were not meant a neighbour may have made room; of what was removed its history is gone; a card in a
 * pile is not seen.
 */
function meant(activity: Activity, statement: Statement) {
  const { cards, marks, moves } = seen(activity)
  const named = JSON.stringify(statement)
  // What was brought lower comes back above the same things, though no higher above them than it need be.
  const heights = statement.kind === 'things.order' ? heightsOf(activity) : undefined
  const high = (order = 0) => heights?.indexOf(order) ?? order
  const written = Object.values(cards).map((card) => {
    const { id, label, text, within, pile, zone, colour, details, parked } = card
    const { x, y, came, original, before, changedAt, order, group, locked } = card
    const arranged = { order: high(order), group, locked }
    const words = { id, label, text, within, pile }
    if (within !== null) return words
    const shown = { ...words, zone, colour }
    // Whether cards are parked follows them into a pile and out of it.
    if (statement.kind === 'cards.remove') return shown
    if (statement.kind === 'merge.undo') return { ...shown, details }
    if (!named.includes(`"${id}"`)) return { ...shown, details, parked }
    // Where a card could return to counts where it was put aside.
    const place = isPlaced(statement) ? { x, y, came: zone === 'aside' ? came : null } : {}
    return { ...shown, details, parked, ...place, ...arranged, original, before, changedAt }
  })
  return {
    cards: written.sort((one, other) => (one.id < other.id ? -1 : 1)),
    marks: marks.map((mark) => ({ ...mark, order: high(mark.order) })),
    moves,
  }
}

/** @returns how high things lie, each once, the lowest first */
function heightsOf({ cards, marks }: Activity): number[] {
  const all = [...Object.values(cards), ...Object.values(marks)].map(({ order }) => order ?? 0)
  return [...new Set(all)].sort((one, other) => one - other)
}

const isPlaced = ({ kind }: Statement) => kind === 'cards.place' || kind === 'cards.detail'

type Heard = { who: MemberId; before: Activity; statement: Statement }

/** What was accepted and can be taken back, with the table as it was. */
function hear(table: Table, choice: StatementChoice, count: number): Heard | undefined {
  const before = table.activity
  const said = saidAt(table, choice, count)
  if (said === 'join') return undefined
  const parsed = parseStatement(table.spoken(said.saying, said))
  if ('refused' in parsed || !table.hear(parsed.statement, said.who).ok) return undefined
  const { statement } = parsed
  if (statement.activity !== before.id || inverseOf(before, statement).length === 0) return undefined
  return { who: said.who, before, statement }
}

/** Everything one does to cards and drawings. */
const WANTED: readonly Kind[] = [
  ...(['cards.place', 'cards.colour', 'cards.detail', 'cards.remove', 'card.write', 'card.park'] as const),
  ...(['pile.make', 'merge.undo', 'mark.draw', 'marks.erase', 'marks.move'] as const),
  ...(['things.order', 'things.group', 'things.lock', 'cards.rotate'] as const),
]

const choices = fc.array(
  fc.oneof(
    statementChoices.filter(({ kind }) => !/^(phase|agenda|groups|member|seat|join|door)/.test(kind)),
    choicesAmong(WANTED),
  ),
  { maxLength: 60, size: 'max' },
)
const undone = new Set<string>()

describe.each(['swot', 'bbb', 'bsa', 'free'])('%s', (method) => {
  test('what somebody takes back at once is as it was before, and can be done again', () => {
    fc.assert(
      fc.property(choices, (spoken) => {
        const table = sorting(method)
        for (const [index, choice] of spoken.entries()) {
          const heard = hear(table, choice, index)
          if (!heard) continue
          const { who, before, statement } = heard
          const after = table.meeting
          expect(table.takeBack(who, before, statement), JSON.stringify(statement)).toBeUndefined()
          expect(meant(table.activity, statement), JSON.stringify(statement)).toEqual(
            meant(before, statement),
          )
          expect(flaws(table.meeting)).toEqual([])
          undone.add(statement.kind)
          table.meeting = after
        }
      }),
      runs(35),
    )
  })

  test('what somebody else changed since is not taken back, and nothing changes', () => {
    fc.assert(
      fc.property(choices, (spoken) => {
        const table = sorting(method)
        for (const [index, choice] of spoken.entries()) {
          const heard = hear(table, choice, index)
          const inverses = heard && inverseOf(heard.before, heard.statement)
          if (!heard || inverses?.length !== 1) continue
          const { who, before, statement } = heard
          // What is locked nobody changes.
          if (statement.kind === 'things.lock') continue
          const named = Object.values(table.activity.cards).find(
            ({ id, touched, locked }) =>
              touched === statement.id && !locked && JSON.stringify(inverses).includes(`"${id}"`),
          )
          const mark = Object.values(table.activity.marks).find(
            ({ touched, locked }) => touched === statement.id && !locked,
          )
          if (named) table.say('charlie', 'cards.colour', { cards: [named.id], colour: 7 })
          else if (mark) table.say(FACILITATOR, 'marks.move', { marks: [mark.id], right: 4, down: 4 })
          else continue
          const changed = table.meeting
          expect(table.takeBack(who, before, statement), JSON.stringify(statement)).toBe('undo.changed')
          expect(table.meeting).toBe(changed)
        }
      }),
      runs(25),
    )
  })
})

test('everything one does to cards and drawings was taken back now and then', () => {
  expect(WANTED.filter((kind) => !undone.has(kind))).toEqual([])
})

test('a card that was piled, reworded or removed by somebody else is not moved back under their hands', () => {
  const table = sorting('free').write('alice', 'Rust').write('bob', 'Ruimte')
  const before = table.activity
  const place = { places: [{ card: 'rust', zone: 'table', x: 10, y: 10 }] }
  const statement = parseStatement(table.compose('cards.place', place))
  if ('refused' in statement) throw new Error(statement.refused)
  table.hear(statement.statement, 'alice')
  const moved = table.meeting
  table.say('bob', 'pile.make', { pile: 'p1', cards: ['rust', 'ruimte'], label: 'Samen', text: '' })
  expect(table.takeBack('alice', before, statement.statement)).toBe('undo.changed')
  table.meeting = moved
  table.say('bob', 'card.write', { card: 'rust', label: 'Stilte', text: '' })
  expect(table.takeBack('alice', before, statement.statement)).toBe('undo.changed')
  table.meeting = moved
  table.say('bob', 'cards.remove', { cards: ['rust'] })
  expect(table.takeBack('alice', before, statement.statement)).toBe('undo.changed')
})
