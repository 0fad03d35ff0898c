import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FACILITATOR, looseCards, type ZoneId } from '../meeting.ts'
import { usedNow } from '../methods/phases.ts'
import { tableOf } from '../methods/table.ts'
import { labels } from '../testing/labels.ts'
import { runs } from '../testing/runs.ts'
import { Table } from '../testing/table.ts'
import { arrangementOf } from './arrangement.ts'
import { heads } from './boxes.ts'
import { type Ground, isHeap, zoneAt } from './ground.ts'
import { overlap } from './layout.ts'

/** Where hidden cards are written, and where all sort them, per method with boxes. */
const BOXES: [method: string, steps: string[], settings: Record<string, unknown>][] = [
  ['swot', ['inside', 'outside', 'order'], { cards: 5 }],
  ['bbb', ['write', 'start-now'], { form: 'short' }],
  ['bsa', ['write', 'order'], { cards: 5 }],
]

/** Cards of everybody, revealed; on the line of a starting situation they were placed one by one. */
function revealed([method, steps, settings]: (typeof BOXES)[number], written: string[]): Table {
  const table = new Table(settings, method)
  const people = Array.from({ length: written.length }, (_, index) => `p${index}`)
  table.join(...people)
  const zonesAt = (step: string): ZoneId[] => [
    ...(usedNow(table.goTo(step).activity, 'write')?.zones(table.activity.settings) ?? []),
  ]
  for (const [at, step] of steps.slice(0, -1).entries()) {
    for (const [index, label] of written.entries()) {
      const zone = zonesAt(step)[method === 'bbb' ? index % 3 : 0] as ZoneId
      if (method === 'swot' && index % 2 !== at) continue
      table.say(`p${index}`, 'card.write', { card: `c${index}`, label, text: '', zone })
    }
  }
  table.goTo(steps.at(-1) as string)
  if (method !== 'bsa') return table
  for (const [index, card] of looseCards(table.activity).entries())
    table.say(FACILITATOR, 'cards.place', { places: [{ card: card.id, zone: `step-${1 + (index % 5)}` }] })
  return table
}

function boxesOf(table: Table) {
  const { ground, boxOf } = arrangementOf(table.activity)
  return looseCards(table.activity)
    .filter((card) => !isHeap(ground, card.zone))
    .map((card) => ({ card, ...boxOf(card) }))
}

/** The names of boxes, which cards may not cover. */
const namesOf = (ground: Ground) => (ground.kind === 'boxes' ? heads(ground) : [])

function covering(table: Table): string[] {
  const all = boxesOf(table)
  const kept = namesOf(arrangementOf(table.activity).ground)
  return all.flatMap((one, index) => [
    ...all
      .slice(index + 1)
      .filter((other) => overlap(one, other, 0) > 0)
      .map((other) => `${one.card.label} × ${other.card.label} in ${one.card.zone}`),
    ...kept.filter((head) => overlap(one, head, 0) > 0).map(() => `${one.card.label} on a name`),
  ])
}

function astray(table: Table): string[] {
  const { ground, table: shape } = arrangementOf(table.activity)
  return boxesOf(table)
    .filter(({ card, x, y, width, height }) => {
      const inWorld =
        x >= width / 2 && y >= height / 2 && x <= shape.width - width / 2 && y <= shape.height - height / 2
      return zoneAt(ground, { x, y }) !== card.zone || !inWorld
    })
    .map(({ card }) => `${card.label} in ${card.zone} at ${card.x}, ${card.y}`)
}

const written = fc.array(labels, { minLength: 1, maxLength: 16 })

describe.each(BOXES)('cards in the boxes of %s', (...method) => {
  test('never cover one another nor a name when they are revealed or placed, and lie in their zone', () => {
    fc.assert(
      fc.property(written, (all) => {
        const table = revealed(method, all)
        expect(covering(table)).toEqual([])
        expect(astray(table)).toEqual([])
      }),
      runs(40),
    )
  })

  test('that are moved without a drop move no other, where there is room', () => {
    const short = fc.array(fc.constantFrom('rust', 'tijd', 'ouders', 'lezen'), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(short, fc.array(fc.nat(), { maxLength: 10 }), (all, picks) => {
        const table = revealed(method, all)
        for (const pick of picks) {
          const loose = looseCards(table.activity)
          const card = loose[pick % loose.length]!
          const zones = tableOf(table.method).ground(table.activity.settings)
          if (zones.kind !== 'boxes') return
          const zone = zones.boxes[pick % zones.boxes.length]!.zone
          const before = table.activity.cards
          const refused = table.attempt('p0', 'cards.place', { places: [{ card: card.id, zone }] })
          if (refused) continue
          const moved = Object.keys(before).filter((id) => table.activity.cards[id] !== before[id])
          expect(moved).toEqual([card.id])
          expect(covering(table)).toEqual([])
        }
      }),
      runs(30),
    )
  })

  test('lie where a hand put them, also over another, but never over a name', () => {
    const table = revealed(method, ['rust', 'tijd', 'samen lezen', 'ouders'])
    const [one, other] = looseCards(table.activity)
    const zone = one!.zone
    const drop = { x: one!.x + 4, y: one!.y + 4 }
    const place = (point: { x: number; y: number }) =>
      table.attempt('p0', 'cards.place', { places: [{ card: other!.id, zone, ...point }] })
    if (place(drop)) return
    expect(table.activity.cards[other!.id]).toMatchObject({ zone, ...drop })
    const head = namesOf(tableOf(table.method).ground(table.activity.settings))[0]!
    const home = zoneAt(tableOf(table.method).ground(table.activity.settings), head)!
    table.attempt('p0', 'cards.place', { places: [{ card: other!.id, zone: home, x: head.x, y: head.y }] })
    expect(covering(table).filter((what) => what.endsWith('on a name'))).toEqual([])
  })
})

test('a card stays over another where somebody laid it, whatever others do elsewhere', () => {
  const table = revealed(BOXES[0]!, ['rust', 'tijd', 'samen lezen', 'ouders'])
  const [one, other, third] = looseCards(table.activity)
  const { x, y, zone } = one!
  table.say('p0', 'cards.place', { places: [{ card: other!.id, zone, x: x + 10, y: y + 10 }] })
  table.say('p1', 'cards.place', { places: [{ card: third!.id, zone: 'threat' }] })
  expect(table.activity.cards).toMatchObject({ [one!.id]: { x, y }, [other!.id]: { x: x + 10, y: y + 10 } })
})

test('on a whiteboard a note without a place finds one beside the others', () => {
  const table = new Table({}, 'free').join('Alice')
  for (let count = 0; count < 12; count++) table.write('alice', `Briefje ${count}`)
  expect(covering(table)).toEqual([])
})
