import { describe, expect, test } from 'vitest'
import { randomFrom } from '../basis/random.ts'
import { arrangementOf } from '../ground/arrangement.ts'
import { cardSize } from '../ground/card-size.ts'
import { overlap } from '../ground/layout.ts'
import { type Box, LANDSCAPE, WORLD } from '../ground/world.ts'
import { FACILITATOR, looseCards } from '../meeting.ts'
import { Table } from '../testing/table.ts'
import { WRITTEN } from '../testing/written.ts'
import { type Trail, trailsOf } from './trails.ts'

const SEEDS = [20261103, 7, 1999, 42]
const HEAD = '# bsa | 2025-11-24 | 7 | Elke leerling leest graag'

/** @returns a second starting situation in which so many cards lie along the line, and about half of them went elsewhere */
function again(count: number, seed: number): Table {
  const random = randomFrom(seed)
  const lines = Array.from({ length: count }, (_, index) => {
    const label = WRITTEN[(index * 7 + seed) % WRITTEN.length] as string
    return `${1 + Math.floor(random() * 5)} ${index % 2 ? '+' : '–'} ${label}`
  })
  const table = new Table({ earlier: [HEAD, ...new Set(lines)] }, 'bsa').join('alice', 'bob')
  table.goTo('order')
  for (const { id } of looseCards(table.activity)) {
    if (random() < 0.5) continue
    const zone = `step-${1 + Math.floor(random() * 5)}`
    table.say(FACILITATOR, 'cards.place', { places: [{ card: id, zone }] })
    table.say(FACILITATOR, 'cards.detail', { cards: [id], detail: 'influence', value: 'us' })
  }
  return table
}

const trails = (table: Table) => trailsOf(table.method, table.activity, LANDSCAPE)
const cardsOf = (table: Table): Box[] =>
  looseCards(table.activity).map((card) => arrangementOf(table.activity).boxOf(card))

/** The room a trail takes: its ghost, and each part of its way as a thin box, less where it touches its card. */
function roomOf({ ghost, way }: Trail): Box[] {
  const parts = way.slice(1).map((to, index): Box => {
    const from = way[index] ?? to
    return {
      x: (from.x + to.x) / 2,
      y: (from.y + to.y) / 2,
      width: Math.abs(to.x - from.x) + 1,
      height: Math.max(0, Math.abs(to.y - from.y) - 1),
    }
  })
  return [ghost, ...parts]
}

describe('how cards went since the last time is seen however many lie there', () => {
  test.each([4, 8, 12, 16])('no card of %i covers a ghost or a trail', (count) => {
    let seen = 0
    for (const seed of SEEDS) {
      const table = again(count, seed)
      const all = trails(table)
      seen += all.length
      for (const room of all.flatMap(roomOf))
        for (const card of cardsOf(table))
          expect({ seed, covered: overlap(room, card, 0) }).toEqual({ seed, covered: 0 })
    }
    expect(seen).toBeGreaterThanOrEqual(count)
  })

  test('each leads from where the card lay to its edge', () => {
    const table = again(12, 7)
    const { ground } = arrangementOf(table.activity)
    const moved = looseCards(table.activity).filter(({ zone, details }) => details.earlier !== zone)
    const all = trails(table)
    expect(all).toHaveLength(moved.length)
    for (const { details, ...card } of moved) {
      const from =
        ground.kind === 'boxes' ? ground.boxes.find(({ zone }) => zone === details.earlier) : undefined
      const { x, y, height } = arrangementOf(table.activity).boxOf({ ...card, details })
      expect(all).toContainEqual(
        expect.objectContaining({
          ghost: expect.objectContaining({ x: from?.x }),
          way: expect.arrayContaining([{ x, y: y - height / 2 }]),
        }),
      )
    }
  })

  test('and the cards are read from the back row all the same (METHODS §11)', () => {
    for (const seed of SEEDS) {
      const table = again(12, seed)
      const { scaleIn } = arrangementOf(table.activity)
      const sizes = looseCards(table.activity).map(
        ({ label, zone }) => cardSize(label, scaleIn(zone)).fontSize,
      )
      // 952 of the 1080 pixels of a wall are left for it, above the tools.
      expect((Math.min(...sizes) * 952) / WORLD.height / 10.8, String(seed)).toBeGreaterThanOrEqual(3.5)
    }
  })
})

describe('besides the line', () => {
  const begun = (zone: string) =>
    new Table({ earlier: [HEAD, `${zone} + Voorlezen`] }, 'bsa').join('alice', 'bob').goTo('order')

  test('what nobody can change any more leads down from where it lay', () => {
    const table = begun('3')
    const [card] = looseCards(table.activity)
    table.say(FACILITATOR, 'cards.detail', { cards: [card?.id ?? ''], detail: 'influence', value: 'notUs' })
    const [trail] = trails(table)
    const [below] = cardsOf(table)
    expect(trail?.ghost.y).toBeLessThan((below?.y ?? 0) - (below?.height ?? 0) / 2)
    expect(trail?.way.at(-1)?.y).toBe((below?.y ?? 0) - (below?.height ?? 0) / 2)
  })

  test('what stayed, and a first starting situation, have none; nor does any other method', () => {
    expect(trails(begun('3'))).toEqual([])
    const first = new Table({}, 'bsa').join('alice').goTo('write')
    first.say('alice', 'card.write', { card: 'c', label: 'Nieuw', text: '', zone: 'strength' }).goTo('order')
    expect(trails(first)).toEqual([])
    expect(arrangementOf(first.activity).lane).toBe(0)
    expect(trails(new Table({}, 'swot').join('alice'))).toEqual([])
  })
})
