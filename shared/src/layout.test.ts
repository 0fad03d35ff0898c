import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardMove } from './affordances.ts'
import { cardScale } from './card-scale.ts'
import { WORLD, zoneAt } from './ground.ts'
import { cardBox, overlap } from './layout.ts'
import { type Card, FACILITATOR, looseCards, SCREEN } from './meeting.ts'
import { methodOf } from './methods/registry.ts'
import { labels } from './testing/labels.ts'
import { Table } from './testing/table.ts'

/** What a group can do to the cards once they lie on the table, in numbers that mean something then. */
const gestures = fc.array(
  fc.record({
    what: fc.constantFrom('move', 'move', 'move', 'move', 'drop', 'drop', 'merge', 'rename', 'undo', 'apart'),
    pick: fc.nat(),
    other: fc.nat(),
    x: fc.integer({ min: -50, max: WORLD.width + 50 }),
    y: fc.integer({ min: -50, max: WORLD.height + 50 }),
    label: labels,
  }),
  { maxLength: 40 },
)

type Gesture = typeof gestures extends fc.Arbitrary<(infer G)[]> ? G : never

const tables = fc.record({
  rings: fc.integer({ min: 3, max: 6 }),
  written: fc.array(labels, { minLength: 1, maxLength: 16 }),
  gestures,
})

/** One person who may move their own card has written everything; a second one only makes rounds go on. */
function laid(rings: number, written: string[]): Table {
  const table = new Table({ rings, rounds: 5, cards: 3, ownCard: true })
  const writers = Array.from({ length: Math.ceil(written.length / 3) }, (_, index) => `p${index}`)
  table.join(...writers).goTo('write')
  for (const [index, label] of written.entries()) {
    table.say(writers[Math.floor(index / 3)] as string, 'card.write', { card: `c${index}`, label, text: '' })
  }
  return table.goTo('raise').goTo('rounds')
}

/** Does one gesture if it can be done; rounds follow one another without end. */
function doIt(table: Table, { what, pick, other, x, y, label }: Gesture, proposal: string): void {
  const inRounds = what === 'move' || what === 'drop' || what === 'undo'
  if (inRounds !== (table.activity.phase.id === 'rounds')) {
    table.goTo(inRounds ? 'rounds' : 'pause', Math.min(table.turn.round, inRounds ? 5 : 4))
  }
  if (inRounds && table.holder === null && what !== 'undo') {
    if (table.turn.round === 5) return
    table.goTo('rounds', table.turn.round + 1)
  }
  const loose = looseCards(table.activity)
  const card = loose[pick % loose.length] as Card
  if (what === 'undo') table.attempt(FACILITATOR, 'turn.undo', {})
  else if (what === 'apart') table.attempt(FACILITATOR, 'merge.undo', { card: card.id })
  else if (what === 'merge' || what === 'rename') {
    const cards = what === 'rename' ? [card.id] : [card.id, (loose[other % loose.length] as Card).id]
    table.say(FACILITATOR, 'merge.propose', { proposal, cards, label, text: '' })
    table.say(FACILITATOR, 'merge.confirm', { proposal })
  } else {
    const as = table.holder as string
    const target = cardMove(table.meeting, card, SCREEN, as)
    const drop = what === 'drop' ? { x, y } : {}
    if ('zone' in target) table.say(SCREEN, 'card.move', { card: card.id, zone: target.zone, ...drop }, { as })
  }
}

function boxes(table: Table) {
  return looseCards(table.activity).map((card) => ({ card, ...cardBox(card, cardScale(table.activity, card.zone)) }))
}

function covering(table: Table): string[] {
  const all = boxes(table)
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => overlap(one, other, 0) > 0)
      .map((other) => `${one.card.label} (${one.card.zone}) × ${other.card.label} (${other.card.zone})`),
  )
}

function astray(table: Table): string[] {
  const ground = methodOf('kandoe')!.ground(table.activity.settings)
  return boxes(table)
    .filter(({ card, x, y, width, height }) => {
      const inWorld = x >= width / 2 && y >= height / 2 && x <= WORLD.width - width / 2 && y <= WORLD.height - height / 2
      return zoneAt(ground, card) !== card.zone || !inWorld
    })
    .map(({ card }) => `${card.label} in ${card.zone} at ${card.x}, ${card.y}`)
}

describe('where cards lie', () => {
  test('up to 16 cards never cover one another, lie in their zone and stay on the table, whatever is done', () => {
    fc.assert(
      fc.property(tables, ({ rings, written, gestures: all }) => {
        const table = laid(rings, written)
        expect(covering(table)).toEqual([])
        for (const [index, gesture] of all.entries()) {
          doIt(table, gesture, `m${index}`)
          expect(covering(table)).toEqual([])
          expect(astray(table)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })
})
