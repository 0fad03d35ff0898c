import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangementOf } from '../ground/arrangement.ts'
import { zonesOf } from '../ground/ground.ts'
import type { Activity } from '../meeting.ts'
import { boardText, readBoard } from './board-text.ts'
import { labels } from './labels.ts'
import { runs } from './runs.ts'
import { Table } from './table.ts'

/** Written and read, as of an activity with those cards. */
function again(text: string, activity: Activity): string {
  return boardText({ ...activity, cards: readBoard(text, activity) })
}

function lines(activity: Activity): fc.Arbitrary<string> {
  const { ground } = arrangementOf(activity)
  const place =
    ground.kind === 'rings'
      ? fc.integer({ min: -179, max: 180 }).map((angle) => `${angle}°`)
      : fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.nat(900)).map(([x, y]) => `${x},${y}`)
  // What looks like a place or a colour may stand in a label too.
  const label = fc.oneof(
    labels,
    labels.map((one) => `${one} @12° #3`),
    labels.map((one) => `${one}: @1,2`),
  )
  const card = fc.record({
    parked: fc.boolean(),
    zone: fc.constantFrom(...zonesOf(ground)),
    label,
    place,
    colour: fc.nat(6),
    pile: fc.array(label, { maxLength: 3 }),
  })
  return fc
    .array(card, { maxLength: 12 })
    .map((cards) =>
      cards
        .flatMap(({ parked, zone, label: said, place: at, colour, pile }) => [
          `${parked ? 'parked ' : ''}${zone}: ${said} @${at}${colour ? ` #${colour}` : ''}`,
          ...pile.map((within) => `  ${within}`),
        ])
        .join('\n'),
    )
}

describe('a board as lines of text', () => {
  test.each(['kandoe', 'swot', 'free'])('is the same when it was read and written again: %s', (method) => {
    const { activity } = new Table(method === 'kandoe' ? { rings: 6 } : {}, method)
    fc.assert(
      fc.property(lines(activity), (text) => {
        expect(again(text, activity)).toBe(text)
      }),
      runs(80),
    )
  })

  test('what people laid is read back with its zones, piles and directions', () => {
    const table = new Table({ cards: 2 }).join('Alice', 'Bob')
    table.deal({ alice: ['Rust', 'Kalmte'], bob: ['Ruimte', 'Plek'] }).merge('Stilte', ['rust', 'kalmte'])
    const text = boardText(table.activity)
    expect(text.split('\n').map((line) => line.replace(/@.*/, '@'))).toEqual([
      'ring-1: Ruimte @',
      'ring-1: Plek @',
      'ring-1: Stilte @',
      '  Rust',
      '  Kalmte',
    ])
    expect(again(text, table.activity)).toBe(text)
  })

  test.each([
    ['Rust', 'line 1 says no card'],
    ['ring-9: Rust @12°', 'line 1 names no ring'],
    ['  Rust', 'line 1 lies in no pile'],
    ['ring-1: Rust @12°\nring-1: Tijd', 'line 2 says no card'],
  ])('what is no board says where: %s', (text, error) => {
    expect(() => readBoard(text, new Table().activity)).toThrow(error)
  })
})
