import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cardMove } from '../affordances.ts'
import { type Card, FACILITATOR, looseCards, SCREEN } from '../meeting.ts'
import { labels } from '../testing/labels.ts'
import { runs } from '../testing/runs.ts'
import { Table } from '../testing/table.ts'
import { arrangementOf } from './arrangement.ts'
import { zoneAt } from './ground.ts'
import { overlap } from './layout.ts'
import { directionOf } from './rings.ts'
import { WORLD } from './world.ts'

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
    if ('zone' in target)
      table.say(SCREEN, 'card.move', { card: card.id, zone: target.zone, ...drop }, { as })
  }
}

function boxes(table: Table) {
  const { boxOf } = arrangementOf(table.activity)
  return looseCards(table.activity).map((card) => ({ card, ...boxOf(card) }))
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

/** Points of a card that are asked in which ring they lie, in each direction. */
const ASKED = 12
/** Of a card at most this much may lie outside its ring. */
const OUTSIDE = 0.1

function astray(table: Table): string[] {
  const { ground, table: shape } = arrangementOf(table.activity)
  return boxes(table)
    .filter(({ card, x, y, width, height }) => {
      const inWorld =
        x >= width / 2 && y >= height / 2 && x <= shape.width - width / 2 && y <= shape.height - height / 2
      let outside = 0
      for (let across = 0; across < ASKED; across++)
        for (let down = 0; down < ASKED; down++) {
          const at = {
            x: x + ((across + 0.5) / ASKED - 0.5) * width,
            y: y + ((down + 0.5) / ASKED - 0.5) * height,
          }
          if (zoneAt(ground, at) !== card.zone) outside++
        }
      return outside / ASKED ** 2 > OUTSIDE || !inWorld
    })
    .map(({ card, x, y }) => `${card.label} in ${card.zone} at ${x}, ${y}`)
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
      runs(60),
    )
  })

  test('piles made and taken apart leave no card under another', () => {
    const lifted = fc.record({
      written: fc.array(labels, { minLength: 12, maxLength: 16 }),
      merged: fc.array(fc.tuple(fc.nat(), fc.nat(), labels), { minLength: 1, maxLength: 6 }),
    })
    fc.assert(
      fc.property(lifted, ({ written, merged }) => {
        const table = laid(4, written).goTo('raise')
        for (const [index, [one, other, label]] of merged.entries()) {
          const loose = looseCards(table.activity).map((card) => card.id)
          const cards = [loose[one % loose.length] as string, loose[other % loose.length] as string]
          table.say(FACILITATOR, 'merge.propose', { proposal: `m${index}`, cards, label, text: '' })
          table.say(FACILITATOR, 'merge.confirm', { proposal: `m${index}` })
          expect(covering(table)).toEqual([])
        }
        for (const { id } of Object.values(table.activity.cards).reverse()) {
          while (!table.attempt(FACILITATOR, 'merge.undo', { card: id })) expect(covering(table)).toEqual([])
        }
      }),
      runs(40),
    )
  })

  test('when everybody moves the widest of cards into one narrow ring they still find room', () => {
    const wide = ['begeleidingsmogelijkheden', 'verantwoordelijkheid leren', 'samen lezen met ouders']
    const table = laid(
      6,
      Array.from({ length: 16 }, (_, card) => wide[card % 3] as string),
    )
    for (let round = 1; round <= 5; round++) {
      for (let card = 0; table.holder; card++) {
        const id = `c${(card + round * 6) % 16}`
        table.move(SCREEN, id, table.inward(id), { as: table.holder })
        expect(covering(table)).toEqual([])
        expect(astray(table)).toEqual([])
      }
      if (round < 5) table.goTo('rounds', round + 1)
    }
  })

  test('a move changes what is stored of no other card', () => {
    const words = fc.constantFrom('rust', 'tijd', 'ouders', 'lezen', 'oefenen')
    const fewer = fc.record({ written: fc.array(words, { minLength: 2, maxLength: 4 }), gestures })
    fc.assert(
      fc.property(fewer, ({ written, gestures: all }) => {
        const table = laid(4, written)
        for (const gesture of all.filter(({ what }) => what === 'move' || what === 'drop')) {
          const before = table.activity
          doIt(table, gesture, '')
          const changed = looseCards(table.activity).filter(
            ({ id }) => table.activity.cards[id] !== before.cards[id],
          )
          expect(changed.length).toBeLessThanOrEqual(1)
        }
      }),
      runs(60),
    )
  })

  test('a card that is written later lies where most room is, and changes nothing of those that lie there', () => {
    const table = new Table({ cards: 3 })
      .join('Alice', 'Bob')
      .deal({ alice: ['Rust', 'Tijd'], bob: ['Ouders', 'Lezen'] })
    const before = table.activity.cards
    table.goTo('write').write('alice', 'Oefenen').write('bob', 'Planning').goTo('raise')
    expect(table.activity.cards).toMatchObject(before)
    expect(covering(table)).toEqual([])
    const directions = looseCards(table.activity).map((card) => directionOf(card))
    for (const [index, one] of directions.entries())
      for (const other of directions.slice(index + 1)) expect(Math.abs(one - other)).toBeGreaterThan(0.5)
  })

  test('a card lies in the direction it was dropped in, wherever that was', () => {
    const table = new Table()
      .join('Alice', 'Bob')
      .deal({ alice: ['Rust'], bob: ['Tijd'] })
      .goTo('rounds')
    const drop = { x: 1430, y: 520 }
    table.say('alice', 'card.move', { card: 'tijd', zone: 'ring-2', ...drop })
    const { tijd } = table.activity.cards
    expect(tijd?.zone).toBe('ring-2')
    expect(directionOf(tijd!)).toBeCloseTo(directionOf(drop), 1)
    expect(astray(table)).toEqual([])
  })

  test('moved inward without a drop, a card keeps its direction', () => {
    const table = new Table({ cards: 2 })
      .join('Alice', 'Bob')
      .deal({ alice: ['Rust', 'Samen'], bob: ['Tijd', 'Ouders'] })
      .goTo('rounds')
    const before = directionOf(table.activity.cards.tijd!)
    table.say('alice', 'card.move', { card: 'tijd', zone: 'ring-2' })
    expect(directionOf(table.activity.cards.tijd!)).toBeCloseTo(before, 1)
  })
})
