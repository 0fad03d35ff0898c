import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../meeting.ts'
import { labels } from '../testing/labels.ts'
import { runs } from '../testing/runs.ts'
import { Table } from '../testing/table.ts'
import { arrangementOf } from './arrangement.ts'
import { cardSize } from './card-size.ts'
import { WORLD } from './world.ts'

describe('how a label is set', () => {
  test('in one to three lines that say what it says, in order', () => {
    fc.assert(
      fc.property(labels, (label) => {
        const { lines } = cardSize(label)
        expect(lines.length).toBeGreaterThanOrEqual(1)
        expect(lines.length).toBeLessThanOrEqual(3)
        const bare = (text: string) => text.replace(/[- ]/g, '')
        expect(bare(lines.join(''))).toBe(bare(label))
      }),
      runs(100),
    )
  })

  test('whatever the label, a card is far smaller than the table', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: LIMITS.label }), (label) => {
        const { width, height } = cardSize(label)
        expect(width).toBeGreaterThan(0)
        expect(width).toBeLessThan(WORLD.width * 0.65)
        expect(height).toBeGreaterThan(0)
        expect(height).toBeLessThan(WORLD.height * 0.2)
      }),
      runs(100),
    )
  })

  test('a long word is broken once; short words stay whole', () => {
    expect(cardSize('begeleidingsmogelijkheden').lines).toHaveLength(2)
    expect(cardSize('rust').lines).toEqual(['rust'])
    for (const line of cardSize('samen lezen met ouders').lines) expect(line).not.toContain('-')
  })

  test('scale changes the size, never the lines: the same on every surface', () => {
    fc.assert(
      fc.property(labels, fc.double({ min: 0.2, max: 3, noNaN: true }), (label, scale) => {
        const one = cardSize(label)
        const other = cardSize(label, scale)
        expect(other.lines).toEqual(one.lines)
        expect(other.width / scale).toBeCloseTo(one.width, 6)
        expect(other.height / scale).toBeCloseTo(one.height, 6)
      }),
      runs(100),
    )
  })

  test('at full size the type is over 3.8 % of the height of the wall (METHODS §11)', () => {
    expect(cardSize('Rust').fontSize / WORLD.height).toBeGreaterThanOrEqual(0.038)
  })
})

describe('how large cards are', () => {
  const scaleOf = (cards: number) => {
    const table = new Table({ cards: 3 }).join(
      ...Array.from({ length: Math.ceil(cards / 3) }, (_, index) => `P${index}`),
    )
    table.goTo('write')
    for (let card = 0; card < cards; card++) table.write(`p${Math.floor(card / 3)}`, `Kaart ${card}`)
    return arrangementOf(table.goTo('raise').activity).scaleIn('ring-1')
  }

  test('smaller with more cards, and larger again when piles make room', () => {
    expect(scaleOf(12)).toBeGreaterThan(scaleOf(16))
    expect(scaleOf(16)).toBeGreaterThan(scaleOf(30))
    const table = new Table({ cards: 3 }).join('Alice', 'Bob', 'Charlie', 'Dora', 'Eva')
    const written = ['alice', 'bob', 'charlie', 'dora', 'eva'].map((who) => [
      who,
      [1, 2, 3].map((card) => `${who} ${card}`),
    ])
    table.deal(Object.fromEntries(written))
    const before = arrangementOf(table.activity).scaleIn('ring-2')
    table.merge('Samen', ['alice-1', 'bob-1', 'charlie-1', 'dora-1'])
    expect(arrangementOf(table.activity).scaleIn('ring-2')).toBeGreaterThan(before)
  })
})

describe('a label of any script', () => {
  test('emoji take a line of ten, not half the board', () => {
    const { width, lines } = cardSize('👩‍👩‍👧‍👦'.repeat(LIMITS.label))
    expect(lines).toHaveLength(3)
    expect(width).toBeLessThan(WORLD.width * 0.4)
  })

  test('is as large wherever its words are broken: the referee knows no language', () => {
    fc.assert(
      fc.property(labels, fc.nat(8), (label, from) => {
        const size = ({ width, height }: ReturnType<typeof cardSize>) => ({ width, height })
        const other = (word: string) => [word.slice(0, 4 + from), word.slice(4 + from)]
        expect(size(cardSize(label, 1, other))).toEqual(size(cardSize(label)))
      }),
      runs(100),
    )
  })
})
