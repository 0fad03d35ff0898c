import { describe, expect, test } from 'vitest'
import { cardMove } from '../affordances.ts'
import { randomFrom } from '../basis/random.ts'
import { type Activity, looseCards, SCREEN } from '../meeting.ts'
import { Table } from '../testing/table.ts'
import { print, WRITTEN } from '../testing/written.ts'
import { arrangementOf } from './arrangement.ts'
import { cardSize } from './card-size.ts'
import { zoneAt } from './ground.ts'
import { overlap } from './layout.ts'
import { wallTable } from './sight.ts'
import { type Box, LANDSCAPE, PORTRAIT, type TableShape, tableInHand, tableOnWall } from './world.ts'

/** CSS pixels of a world unit on a wall of 1920 × 1080: the board is as wide as its height and a third, less its margin. */
const WALL_UNIT = Math.min((1440 - 26) / LANDSCAPE.width, (1080 - 26) / LANDSCAPE.height)
/** And on a phone of 390 × 844, where the board is as wide as the screen and may be higher. */
const PHONE_UNIT = 380 / PORTRAIT.width
/** Type of a list there, CSS pixels. */
const IN_LIST = 17

type Measured = { type: number; sign: number; covered: number; beyond: number }

/** @returns type size of the labels and of the numbers of rings in world units; the cards that lie under another or beyond the table */
function measured(activity: Activity, shape: TableShape): Measured {
  const { boxOf, scaleIn, signSize } = arrangementOf(activity, shape)
  const cards = looseCards(activity).map((card) => ({ ...card, box: boxOf(card) }))
  const isBeyond = ({ x, y, width, height }: Box) =>
    x < width / 2 || y < height / 2 || x > shape.width - width / 2 || y > shape.height - height / 2
  return {
    type: Math.min(...cards.map(({ label, zone }) => cardSize(label, scaleIn(zone)).fontSize)),
    sign: signSize,
    covered: cards.filter((one) => cards.some((other) => other !== one && overlap(one.box, other.box, 0) > 0))
      .length,
    beyond: cards.filter(({ box }) => isBeyond(box)).length,
  }
}

/** @returns the share of the worst card that lies outside its ring */
function outsideRings(activity: Activity, shape: TableShape): number {
  const { ground, boxOf } = arrangementOf(activity, shape)
  const shares = looseCards(activity).map((card) =>
    outsideOf(boxOf(card), (point) => zoneAt(ground, point) === card.zone),
  )
  return Math.max(...shares)
}

/** In how many points across and down a card is asked in which ring it lies. */
const ASKED = 10

function outsideOf({ x, y, width, height }: Box, isIn: (point: { x: number; y: number }) => boolean): number {
  let outside = 0
  for (let across = 0.5; across < ASKED; across++)
    for (let down = 0.5; down < ASKED; down++)
      if (!isIn({ x: x + (across / ASKED - 0.5) * width, y: y + (down / ASKED - 0.5) * height })) outside++
  return outside / ASKED ** 2
}

/** A KanDoe with so many cards, looked at when they are laid down and after every move of every round. */
function played(rings: number, count: number, seed: number, look: (activity: Activity) => void): void {
  const random = randomFrom(seed)
  const table = new Table({ rings, rounds: 5, cards: 3, order: 'random' })
  const people = Array.from({ length: Math.ceil(count / 3) + 1 }, (_, index) => `p${index}`)
  table.join(...people).goTo('write')
  for (let index = 0; index < count; index++) {
    const label = WRITTEN[Math.floor(random() * WRITTEN.length)] as string
    table.say(people[Math.floor(index / 3)] as string, 'card.write', { card: `c${index}`, label, text: '' })
  }
  table.goTo('raise').goTo('rounds')
  look(table.activity)
  // Some groups pick a few cards that go all the way in, others move what lies furthest out.
  const eager = random()
  for (let round = 1; round <= 5; round++) {
    if (round > 1) table.goTo('rounds', round)
    while (table.holder) {
      const as = table.holder
      const due = looseCards(table.activity).filter((card) => 'zone' in cardMove(table.meeting, card, as))
      if (due.length === 0) {
        table.say(as, 'turn.end', {})
        continue
      }
      const card =
        due[Math.floor(random() * Math.max(1, due.length * (random() < eager ? 0.3 : 1)))] ?? due[0]!
      const target = cardMove(table.meeting, card, as)
      if (!('zone' in target)) throw new Error('it may move')
      const drop = random() < 0.5 ? {} : { x: random() * 1440, y: random() * 1000 }
      table.say(SCREEN, 'card.move', { card: card.id, zone: target.zone, ...drop }, { as })
      look(table.activity)
    }
  }
}

const SEEDS = [20261103, 1999]
const COUNTS = [4, 8, 12, 16, 20, 24]
/** Type on a wall of 1080 px, in hundredths of its height, that so many cards have at least (issue 12, METHODS §11). */
const leastType = (count: number) => (count <= 12 ? 3.5 : count <= 16 ? 3.2 : 2.6)

describe('a KanDoe is read from the back row', () => {
  const figures: string[] = []

  test.each([3, 4, 5, 6])('with %i rings and 4 to 24 cards, in every round', (rings) => {
    for (const count of COUNTS) {
      let least = Number.POSITIVE_INFINITY
      let inHand = Number.POSITIVE_INFINITY
      let outside = 0
      let looks = 0
      for (const seed of SEEDS) {
        played(rings, count, seed, (activity) => {
          looks++
          const wall = measured(activity, LANDSCAPE)
          expect({ seed, ...wall }).toMatchObject({ covered: 0, beyond: 0 })
          least = Math.min(least, (wall.type * WALL_UNIT * 100) / 1080)
          outside = Math.max(outside, outsideRings(activity, LANDSCAPE))
          expect((wall.sign * WALL_UNIT * 100) / 1080, 'numbers of rings, vh').toBeGreaterThanOrEqual(3.5)
          if (looks % 5 !== 0) return
          const phone = measured(activity, tableInHand(count))
          expect({ seed, ...phone }).toMatchObject({ covered: 0, beyond: 0 })
          inHand = Math.min(inHand, phone.type * PHONE_UNIT)
        })
      }
      figures.push(
        `${rings} rings, ${count} cards, ${looks} looks: type ≥ ${least.toFixed(2)} vh, ` +
          `outside its ring ≤ ${(outside * 100).toFixed(1)} %; on a phone ≥ ${inHand.toFixed(1)} px`,
      )
      expect(least).toBeGreaterThanOrEqual(leastType(count))
      expect(inHand).toBeGreaterThanOrEqual(IN_LIST)
      if (count <= 16) expect(outside).toBeLessThanOrEqual(0.1)
    }
  })

  test.each([1.25, 1.5])(
    'cards are larger on a wall that asks for %f times as large, as far as they fit',
    (larger) => {
      for (const count of COUNTS) {
        let least = Number.POSITIVE_INFINITY
        let most = 0
        played(4, count, SEEDS[0] as number, (activity) => {
          const usual = measured(activity, LANDSCAPE)
          const wall = measured(activity, tableOnWall(larger))
          expect(wall).toMatchObject({ covered: 0, beyond: 0 })
          expect(wall.type).toBeGreaterThanOrEqual(usual.type)
          // Numbers of rings and the name of the centre grow with the cards.
          expect(wall.sign).toBeGreaterThanOrEqual(usual.sign)
          if (count <= 8) expect(wall.sign / usual.sign).toBeGreaterThan(0.9 * (wall.type / usual.type))
          least = Math.min(least, wall.type / usual.type)
          most = Math.max(most, wall.type / usual.type)
        })
        figures.push(
          `${larger} times as large, ${count} cards: ${least.toFixed(2)} to ${most.toFixed(2)} times the usual size`,
        )
        expect(most).toBeGreaterThan(1)
        if (count <= 8) expect(least).toBeGreaterThan(1)
      }
    },
  )

  test('on an old, squarer projector cards and numbers are as large as on any wall, and none lies under the tools', () => {
    const wall = { width: 1024, height: 768 }
    const table = wallTable(undefined, wall)
    const unit = Math.min((wall.width - 338 - 18) / table.width, (wall.height - 18) / table.height)
    for (const count of COUNTS) {
      let least = Number.POSITIVE_INFINITY
      let sign = Number.POSITIVE_INFINITY
      let outside = 0
      played(4, count, SEEDS[0] as number, (activity) => {
        const here = measured(activity, table)
        expect(here).toMatchObject({ covered: 0, beyond: 0 })
        least = Math.min(least, (here.type * unit * 100) / wall.height)
        sign = Math.min(sign, (here.sign * unit * 100) / wall.height)
        outside = Math.max(outside, outsideRings(activity, table))
      })
      figures.push(
        `1024 × 768, ${count} cards: type ≥ ${least.toFixed(2)} vh, numbers ≥ ${sign.toFixed(2)} vh, ` +
          `outside its ring ≤ ${(outside * 100).toFixed(1)} %`,
      )
      // A number is read as far as the cards of its ring are.
      expect(sign).toBeGreaterThanOrEqual(0.9 * least)
      // It is less wide: with many cards a little smaller than beside, and the same up to twelve.
      expect(least).toBeGreaterThanOrEqual((count <= 12 ? 0.99 : 0.9) * leastType(count))
      if (count <= 16) expect(outside).toBeLessThanOrEqual(0.1)
    }
  })

  test('and these are the figures', () => {
    print(figures.join('\n'))
    expect(figures).toHaveLength(7 * COUNTS.length)
  })
})
