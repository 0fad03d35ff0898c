import { cardMove } from '@kring/shared/affordances'
import { randomFrom } from '@kring/shared/basis/random'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { cardSize } from '@kring/shared/ground/card-size'
import { LANDSCAPE } from '@kring/shared/ground/world'
import { looseCards, SCREEN } from '@kring/shared/meeting'
import { Table } from '@kring/shared/testing/table'
import { print, WRITTEN } from '@kring/shared/testing/written'
import { expect, test } from 'vitest'
import { Camera } from './Camera.ts'
import { NO_EDGES } from './viewTransform.ts'

const nothing = () => undefined
const PHONE = { width: 390, height: 700 }

function camera(world: { width: number; height: number }, opensWide: boolean): Camera {
  const made = new Camera({ resized: nothing, moved: nothing, settled: nothing, gliding: nothing })
  made.lie(null, world, NO_EDGES, opensWide)
  made.resize(PHONE, 2)
  return made
}

test('a table that is higher than a phone is shown at full width, and can be shown whole', () => {
  const high = camera({ width: 830, height: 2100 }, true)
  expect(high.view.scale * 830).toBeGreaterThan(PHONE.width * 0.95)
  expect(high.view.scale * 830).toBeLessThanOrEqual(PHONE.width)
  expect(high.shownSight).toMatchObject({ x: 415, y: 1050 })
  expect(high.isFitted).toBe(false)
  high.show(high.fit)
  expect(high.isFitted).toBe(true)
  expect(high.view.scale * 2100).toBeLessThanOrEqual(PHONE.height)
})

test('what is in sight as a whole is shown as a whole, and so is everything on other surfaces', () => {
  expect(camera({ width: 1440, height: 1000 }, true).isFitted).toBe(true)
  expect(camera({ width: 830, height: 2100 }, false).isFitted).toBe(true)
})

test.each([
  ['in', 1.1],
  ['out', 1 / 1.1],
])('zoomed %s without end, what lies under the pointer stays under it', (_, factor) => {
  const open = new Camera({ resized: nothing, moved: nothing, settled: nothing, gliding: nothing })
  open.lie({ x: 700, y: 500, width: 900, height: 600 }, { width: 1440, height: 1000 }, NO_EDGES, false)
  open.resize({ width: 1366, height: 768 }, 1)
  const at = { left: 300, top: 650 }
  const under = open.toWorld(at)
  for (let turn = 0; turn < 80; turn++) open.zoom(factor, at)
  expect(open.toWorld(at).x).toBeCloseTo(under.x)
  expect(open.toWorld(at).y).toBeCloseTo(under.y)
  // Two fingers as well, that go apart or together there.
  const near = [
    { left: 290, top: 650 },
    { left: 310, top: 650 },
  ] as const
  const far = [
    { left: 100, top: 650 },
    { left: 500, top: 650 },
  ] as const
  const [from, to] = factor > 1 ? [near, far] : [far, near]
  open.pinch(from, to)
  expect(open.toWorld(at).x).toBeCloseTo(under.x)
  expect(open.toWorld(at).y).toBeCloseTo(under.y)
})

/** How high a reason of so many lines stands on a wall of 1080 px, with the air around it: 3.5 vh, 1.15 high. */
const saidOf = (lines: number) => 10.8 * (lines * 3.5 * 1.15 + 1.8 + 2.4)

test('while a reason stands under the table no card lies under it, and cards are read from the back row', () => {
  const wall = { width: 1440, height: 1080 }
  const figures: string[] = []
  for (const [count, least] of [
    [12, 3.2],
    [16, 2.9],
  ] as const) {
    for (const lines of [1, 2]) {
      let type = Number.POSITIVE_INFINITY
      let usual = Number.POSITIVE_INFINITY
      const random = randomFrom(20261130)
      const table = new Table({ rings: 4, rounds: 2, cards: 2, order: 'random' })
      const people = Array.from({ length: count / 2 }, (_, index) => `p${index}`)
      table.join(...people, 'last').goTo('write')
      for (let index = 0; index < count; index++)
        table.say(people[index >> 1] as string, 'card.write', {
          card: `c${index}`,
          label: WRITTEN[Math.floor(random() * WRITTEN.length)] as string,
          text: '',
        })
      table.goTo('raise').goTo('rounds')
      while (table.holder) {
        const as = table.holder
        const due = looseCards(table.activity).filter((one) => 'zone' in cardMove(table.meeting, one, as))
        const card = due[Math.floor(random() * due.length)]
        const to = card && cardMove(table.meeting, card, as)
        if (!card || !to || !('zone' in to)) throw new Error('everybody can move a card')
        table.say(SCREEN, 'card.move', { card: card.id, zone: to.zone }, { as })
        const { boxOf, scaleIn } = arrangementOf(table.activity, LANDSCAPE)
        const cards = looseCards(table.activity)
        const lowest = Math.max(...cards.map(boxOf).map(({ y, height }) => y + height / 2))
        const size = Math.min(...cards.map(({ label, zone }) => cardSize(label, scaleIn(zone)).fontSize))
        const made = new Camera({ resized: nothing, moved: nothing, settled: nothing, gliding: nothing })
        made.lie(null, LANDSCAPE, NO_EDGES, false)
        made.resize(wall, 1)
        usual = Math.min(usual, (100 * size * made.view.scale) / wall.height)
        made.makeRoom({ ...NO_EDGES, below: saidOf(lines), lowest }, 0, 0)
        type = Math.min(type, (100 * size * made.view.scale) / wall.height)
        expect(made.toScreen({ x: 0, y: lowest }).top).toBeLessThanOrEqual(wall.height - saidOf(lines) + 0.5)
      }
      figures.push(
        `${count} cards, ${lines} lines: type ≥ ${type.toFixed(2)} vh, ${usual.toFixed(2)} without`,
      )
      expect(type).toBeGreaterThanOrEqual(least)
    }
  }
  print(figures.join('\n'))
})
