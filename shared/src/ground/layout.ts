import { type Activity, type Card, type CardId, looseCards, type ZoneId } from '../meeting.ts'
import { sizeOf } from './card-size.ts'
import { type Ground, OPEN_REACH, towards, wishes } from './ground.ts'
import { noteBox } from './note-size.ts'
import { type Box, type Point, WORLD } from './world.ts'

type Cards = Activity['cards']

/** Least distance between two cards, in world units. */
const GAP = 8

/** @returns the box a card takes on the board. */
export function cardBox(card: Card, scale: number): Box {
  const { width, height } = sizeOf(card, scale)
  return { x: card.x, y: card.y, width, height }
}

/** @returns the area two boxes share, with a gap around them, in square world units. */
export function overlap(one: Box, other: Box, gap = GAP): number {
  const across = (one.width + other.width) / 2 + gap - Math.abs(one.x - other.x)
  const down = (one.height + other.height) / 2 + gap - Math.abs(one.y - other.y)
  return across > 0 && down > 0 ? across * down : 0
}

/**
 * Gives new cards of a zone what is stored of where they lie, in the order given.
 * @param activity already holding the cards in their zone
 * @returns all cards of the activity, with their places
 */
export function spread(activity: Activity, ground: Ground, zone: ZoneId, fresh: readonly CardId[]): Cards {
  const taken = looseCards(activity).filter((card) => card.zone === zone && !fresh.includes(card.id))
  return laidAt(activity.cards, fresh, wishes(ground, zone, fresh.length, taken))
}

/**
 * Lays one card down where somebody wants it; the others stay as they are stored.
 * @param activity already holding the card in its zone
 * @returns all cards of the activity, with their places
 */
export function settle(activity: Activity, ground: Ground, card: Card, wish: Point): Cards {
  return laidAt(activity.cards, [card.id], [towards(ground, card.zone, wish)])
}

/** @returns where something lies that was put there: the edges of the table hold it. */
export function onTable(ground: Ground, { x, y }: Point): Point {
  const clamp = (value: number, from: number, to: number) => Math.round(Math.min(Math.max(value, from), to))
  return ground.kind === 'open'
    ? { x: clamp(x, -OPEN_REACH, OPEN_REACH), y: clamp(y, -OPEN_REACH, OPEN_REACH) }
    : { x: clamp(x, RIM, WORLD.width - RIM), y: clamp(y, RIM, WORLD.height - RIM) }
}

/** A card is put down with its middle at least this far from the edge of the table, in world units. */
const RIM = 40

/** @returns the first place near the middle of an open table where a card covers no other, going outward. */
export function lieBeside(activity: Activity, id: CardId): Point {
  const card = activity.cards[id] as Card
  const taken = looseCards(activity).flatMap((other) => (other.id === id ? [] : [noteBox(other)]))
  const { width, height } = noteBox(card)
  const middle = { x: WORLD.width / 2, y: WORLD.height / 2 }
  for (let reach = 0; reach < 40; reach++) {
    for (let down = -reach; down <= reach; down++) {
      for (let across = -reach; across <= reach; across++) {
        if (Math.max(Math.abs(across), Math.abs(down)) !== reach) continue
        const box = { x: middle.x + across * 160, y: middle.y + down * 80, width, height }
        if (taken.every((other) => overlap(box, other) === 0)) return { x: box.x, y: box.y }
      }
    }
  }
  return middle
}

/** Lays cards where they are wanted, whatever lies there. */
export function laidAt(cards: Cards, ids: readonly CardId[], places: readonly Point[]): Cards {
  const laid = { ...cards }
  for (const [index, id] of ids.entries()) {
    const card = laid[id]
    const place = places[index]
    if (card && place) laid[id] = { ...card, ...whole(place) }
  }
  return laid
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
