import { describe, expect, test } from 'vitest'
import { randomFrom } from '../basis/random.ts'
import { FACILITATOR, LIMITS, looseCards } from '../meeting.ts'
import { usedNow } from '../methods/phases.ts'
import { tableOf } from '../methods/table.ts'
import { Table } from '../testing/table.ts'
import { print, WRITTEN } from '../testing/written.ts'
import { arrangementOf } from './arrangement.ts'
import { cardSize } from './card-size.ts'
import { isHeap, zoneAt } from './ground.ts'
import { overlap } from './layout.ts'
import { LANDSCAPE, PORTRAIT, tableInHand } from './world.ts'

/** CSS pixels of a world unit on a wall of 1920 × 1080, and what keeps free of its tools. */
const wallUnit = ({ width, height }: { width: number; height: number }) =>
  Math.min((1440 - 26) / width, (1080 - 13 - TOOLS) / height)
/** Under boxes there is room for tools: 5.75 rem of 20 px. */
const TOOLS = 115

const SEEDS = [20261103, 7, 1999, 42]

/** Where cards of everybody are written and, once all see them, how they come to lie where a group puts them. */
type Sorted = { steps: string[]; settings: Record<string, unknown>; zones: string[] }
const METHODS: Record<string, Sorted> = {
  bsa: {
    steps: ['write', 'order'],
    settings: { cards: 5 },
    zones: ['step-1', 'step-2', 'step-3', 'step-4', 'step-5'],
  },
  swot: {
    steps: ['inside', 'order'],
    settings: { cards: 5 },
    zones: ['strength', 'weakness', 'opportunity', 'threat'],
  },
  bbb: { steps: ['write', 'start-now'], settings: { form: 'short' }, zones: [] },
}

/** Key words as long as they may be (METHODS M6). */
const LONG = [
  'Elke vrijdag samen hardop lezen met ouders van groep drie op',
  'Rapporten schrijven die niemand leest en die veel tijd vragen',
  'Kinderen zelf laten vertellen wat zij dit jaar hebben geleerd',
].map((words) => words.slice(0, LIMITS.keyWord).trim())

/** Each with a word of more than fifteen letters. */
const COMPOUNDS = WRITTEN.filter((label) => label.split(' ').some((word) => word.length > 15))

/** @returns a meeting in which so many cards lie where a group put them, in the order of chance */
function sorted(method: string, count: number, seed: number, words: readonly string[] = WRITTEN): Table {
  const random = randomFrom(seed)
  const { steps, settings, zones } = METHODS[method] as Sorted
  const table = new Table(settings, method)
  const people = Array.from({ length: count }, (_, index) => `p${index}`)
  table.join(...people).goTo(steps[0] as string)
  const written = usedNow(table.activity, 'write')?.zones(table.activity.settings) ?? []
  for (const [index, who] of people.entries()) {
    const label = words[Math.floor(random() * words.length)] as string
    const zone = written[method === 'bbb' ? Math.floor(random() * written.length) : 0] as string
    table.say(who, 'card.write', { card: `c${index}`, label, text: '', zone })
  }
  table.goTo(steps[1] as string)
  const influence = ['us', 'help', '']
  for (const { id } of looseCards(table.activity)) {
    const zone = zones[Math.floor(random() * zones.length)]
    if (zone) table.say(FACILITATOR, 'cards.place', { places: [{ card: id, zone }] })
    const value = influence[Math.floor(random() * 3)]
    if (method === 'bsa' && value)
      table.say(FACILITATOR, 'cards.detail', { cards: [id], detail: 'influence', value })
  }
  return table
}

function measured(table: Table): { type: number; covered: number; astray: number } {
  const { ground, boxOf, scaleIn, table: shape } = arrangementOf(table.activity)
  const cards = looseCards(table.activity)
    .filter(({ zone }) => !isHeap(ground, zone))
    .map((card) => ({ ...card, box: boxOf(card) }))
  return {
    type: Math.min(
      ...cards.map(
        ({ label, zone }) => (cardSize(label, scaleIn(zone)).fontSize * wallUnit(shape) * 100) / 1080,
      ),
    ),
    covered: cards.filter((one) => cards.some((other) => other !== one && overlap(one.box, other.box, 0) > 0))
      .length,
    astray: cards.filter(({ zone, box }) => zoneAt(ground, box) !== zone).length,
  }
}

/** Least type in hundredths of the height of a wall, by how many cards lie there (issue 12, METHODS §11). */
const LEAST: [method: string, count: number, least: number][] = [
  ['bsa', 6, 3.5],
  ['bsa', 12, 3.5],
  ['bsa', 16, 2.8],
  ['bsa', 24, 2.4],
  ['swot', 8, 3.5],
  ['swot', 16, 3.5],
  ['swot', 30, 2.8],
  ['bbb', 8, 3.5],
  ['bbb', 16, 3.5],
  ['bbb', 30, 2.8],
]

describe('what a group sorts is read from the back row', () => {
  const figures: string[] = []

  test.each(LEAST)('%s with %i cards: type of at least %d vh', (method, count, least) => {
    let type = Number.POSITIVE_INFINITY
    for (const seed of SEEDS) {
      const found = measured(sorted(method, count, seed))
      expect({ seed, ...found }).toMatchObject({ covered: 0, astray: 0 })
      type = Math.min(type, found.type)
    }
    figures.push(`${method}, ${count} cards: type ≥ ${type.toFixed(2)} vh (asked: ${least})`)
    expect.soft(type).toBeGreaterThanOrEqual(least)
  })

  test.each([
    ['bsa', 12, 3.4],
    ['swot', 16, 3.2],
    ['bbb', 16, 3.2],
  ])('%s with %i cards of nothing but long compounds: type of at least %d vh', (method, count, least) => {
    let type = Number.POSITIVE_INFINITY
    for (const seed of SEEDS) {
      const found = measured(sorted(method, count, seed, COMPOUNDS))
      expect({ seed, ...found }).toMatchObject({ covered: 0, astray: 0 })
      type = Math.min(type, found.type)
    }
    figures.push(
      `${method}, ${count} cards of long compounds: type ≥ ${type.toFixed(2)} vh (asked: ${least})`,
    )
    expect.soft(type).toBeGreaterThanOrEqual(least)
  })

  test.each([
    [6, 3.5],
    [12, 3.1],
    [18, 2.4],
  ])('bbb with %i key words of sixty characters: type of at least %d vh', (count, least) => {
    let type = Number.POSITIVE_INFINITY
    for (const seed of SEEDS) {
      const found = measured(sorted('bbb', count, seed, LONG))
      expect({ seed, ...found }).toMatchObject({ covered: 0, astray: 0 })
      type = Math.min(type, found.type)
    }
    figures.push(`bbb, ${count} long key words: type ≥ ${type.toFixed(2)} vh (asked: ${least})`)
    expect.soft(type).toBeGreaterThanOrEqual(least)
  })

  test('and these are the figures', () => {
    print(figures.join('\n'))
    expect(figures).toHaveLength(LEAST.length + 6)
  })
})

describe.each([
  ['swot', 1.6],
  ['bbb', 1.1],
] as const)('%s on a phone held upright', (method, times) => {
  /** CSS pixels of a world unit where the board is as wide as a phone of 390 pixels, less its margin. */
  const unit = 380 / PORTRAIT.width

  test('fills it, in larger type than a strip, and no card lies over another or out of its box', () => {
    for (const count of [4, 8, 12, 18, 24]) {
      for (const seed of SEEDS) {
        const table = sorted(method, count, seed)
        const shape = tableInHand(count)
        const { ground, boxOf, scaleIn, table: size, stored } = arrangementOf(table.activity, shape)
        expect(size).toEqual({ width: shape.width, height: shape.height })
        const cards = looseCards(table.activity).map((card) => ({ ...card, box: boxOf(card) }))
        const about = `${count} cards, seed ${seed}`
        for (const { box, zone, label } of cards) {
          expect(zoneAt(ground, box), about).toBe(zone)
          // What one hand lays down there lies in the same zone for everybody.
          expect(zoneAt(tableOf(table.method).ground(table.activity.settings), stored(box)), about).toBe(zone)
          const { fontSize } = cardSize(label, scaleIn(zone))
          const strip = cardSize(label, arrangementOf(table.activity, LANDSCAPE).scaleIn(zone)).fontSize
          expect(fontSize * unit, about).toBeGreaterThan(times * strip * (380 / LANDSCAPE.width))
        }
        const covered = cards.filter((one) =>
          cards.some((other) => other !== one && overlap(one.box, other.box, 0) > 0),
        )
        expect(covered, about).toEqual([])
      }
    }
  })
})
