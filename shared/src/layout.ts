import { cardScale } from './card-scale.ts'
import { cardSize } from './card-size.ts'
import { type Box, type Ground, type Point, spots, towards, WORLD, zoneAt } from './ground.ts'
import { type Activity, type Card, looseCards, type ZoneId } from './meeting.ts'

/** Least distance between two cards, in world units. */
const GAP = 8

/** How strongly a wish counts: a hand that dropped a card there, or an automatic spread. */
const EAGERNESS = { drop: 1, spread: 0.35 } as const

/** How much each flaw of a place weighs against one unit of distance from the wish. */
const WEIGHT = { overlap: 0.4, outside: 6, protruding: 420 } as const

/**
 * Finds a calm place for one card: in its zone, clear of the other cards, near the wish.
 * The others stay where they are, so one new card moves no other.
 * @param wish where the card would lie if there were room, in world units
 * @param eagerness cost of one unit of distance from the wish
 */
export function place(
  ground: Ground,
  zone: ZoneId,
  size: { width: number; height: number },
  others: readonly Box[],
  wish: Point,
  eagerness: number,
): Point {
  const candidates = zoneAt(ground, wish) === zone ? [wish, ...spots(ground, zone)] : spots(ground, zone)
  let best = towards(ground, zone, wish)
  let bestCost = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const distance = Math.hypot(candidate.x - wish.x, candidate.y - wish.y) * eagerness
    if (distance >= bestCost) continue
    const box = { ...candidate, width: size.width, height: size.height }
    // The cheap flaws first: most candidates are out before the outline is looked at.
    const flaws = distance + crowding(box, others)
    if (flaws >= bestCost) continue
    const cost = flaws + protrusion(ground, zone, box) * WEIGHT.protruding
    if (cost < bestCost) {
      bestCost = cost
      best = candidate
    }
  }
  return { x: Math.round(best.x), y: Math.round(best.y) }
}

/** @returns the box a card takes on the board. */
export function cardBox(card: Card, scale: number): Box {
  const { width, height } = cardSize(card.label, scale)
  return { x: card.x, y: card.y, width, height }
}

/** @returns the area two boxes share, with a gap around them, in square world units. */
export function overlap(one: Box, other: Box, gap = GAP): number {
  const across = (one.width + other.width) / 2 + gap - Math.abs(one.x - other.x)
  const down = (one.height + other.height) / 2 + gap - Math.abs(one.y - other.y)
  return across > 0 && down > 0 ? across * down : 0
}

function crowding(box: Box, others: readonly Box[]): number {
  let shared = 0
  for (const other of others) shared += overlap(box, other)
  const outside =
    Math.max(0, box.width / 2 - box.x) +
    Math.max(0, box.x + box.width / 2 - WORLD.width) +
    Math.max(0, box.height / 2 - box.y) +
    Math.max(0, box.y + box.height / 2 - WORLD.height)
  // Any overlap at all is worse than any place without one.
  return (shared > 0 ? 2000 + shared * WEIGHT.overlap : 0) + outside * WEIGHT.outside
}

const EDGE = [-1, -0.5, 0, 0.5, 1] as const

/** @returns how much of a card's outline lies in another zone, 0 to 1. */
function protrusion(ground: Ground, zone: ZoneId, box: Box): number {
  let astray = 0
  let asked = 0
  for (const across of EDGE) {
    for (const down of EDGE) {
      if (Math.abs(across) !== 1 && Math.abs(down) !== 1) continue
      asked++
      const found = zoneAt(ground, { x: box.x + (across * box.width) / 2, y: box.y + (down * box.height) / 2 })
      // Beside the ground is only bare table: better than another zone, but not inside.
      if (found === undefined) astray += 0.35
      else if (found !== zone) astray++
    }
  }
  return astray / asked
}

/**
 * Lays several cards down in one zone at once. Wide cards are placed first: they find room least easily.
 * @param wishes where each card would like to be, by id
 * @param scale of these cards, see card-scale.ts
 * @param taken boxes that are already there
 */
function layAll(
  ground: Ground,
  zone: ZoneId,
  cards: readonly Card[],
  wishes: ReadonlyMap<string, Point>,
  scale: number,
  taken: readonly Box[],
): Card[] {
  const widestFirst = [...cards].sort((one, other) => cardBox(other, scale).width - cardBox(one, scale).width)
  const boxes = [...taken]
  const placed = new Map<string, Point>()
  for (const card of widestFirst) {
    const box = cardBox(card, scale)
    const point = place(ground, zone, box, boxes, wishes.get(card.id) ?? box, EAGERNESS.spread)
    boxes.push({ ...box, ...point })
    placed.set(card.id, point)
  }
  return cards.map((card) => ({ ...card, ...placed.get(card.id) }))
}

/** Spreads new cards around a zone, in the order given. */
export function spread(activity: Activity, ground: Ground, zone: ZoneId, fresh: readonly Card[]): Card[] {
  const wishes = new Map(
    fresh.map((card, index) => {
      const angle = ((index + 0.5) / fresh.length) * 2 * Math.PI - Math.PI / 2
      const far = { x: WORLD.width * (0.5 + Math.cos(angle)), y: WORLD.height * (0.5 + Math.sin(angle)) }
      return [card.id, towards(ground, zone, far)] as const
    }),
  )
  const ids = new Set(fresh.map((card) => card.id))
  const taken = boxesBut(activity, ids)
  return layAll(ground, zone, fresh, wishes, cardScale(activity, zone), taken)
}

/**
 * Lays one card down near a wish. The others stay where they are, unless the zone is so full that this card
 * would cover another: then the cards of that zone make room.
 * @param activity already holding the card in its zone
 * @returns the cards that got a place
 */
export function settle(activity: Activity, ground: Ground, card: Card, wish: Point): Card[] {
  const scale = cardScale(activity, card.zone)
  const box = cardBox(card, scale)
  const others = boxesBut(activity, new Set([card.id]))
  const point = place(ground, card.zone, box, others, wish, EAGERNESS.drop)
  const covers = others.some((other) => overlap({ ...box, ...point }, other, 0) > 0)
  if (!covers) return [{ ...card, ...point }]
  const here = looseCards(activity).filter((other) => other.zone === card.zone)
  const wishes = new Map<string, Point>(here.map((other) => [other.id, other.id === card.id ? wish : other]))
  return layAll(ground, card.zone, here, wishes, scale, boxesBut(activity, new Set(here.map((other) => other.id))))
}

function boxesBut(activity: Activity, ids: ReadonlySet<string>): Box[] {
  const scales = new Map<ZoneId, number>()
  return looseCards(activity)
    .filter((card) => !ids.has(card.id))
    .map((card) => {
      const scale = scales.get(card.zone) ?? cardScale(activity, card.zone)
      scales.set(card.zone, scale)
      return cardBox(card, scale)
    })
}
