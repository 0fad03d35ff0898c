import { type Activity, type Card, type CardId, looseCards, type ZoneId } from '../meeting.ts'
import { boxScales } from './box-scale.ts'
import { sizeOf } from './card-size.ts'
import {
  type Ground,
  isArranged,
  isHeap,
  OPEN_REACH,
  obstacles,
  spots,
  towards,
  wishes,
  zoneAt,
  zonesOf,
} from './ground.ts'
import { type Box, type Point, type Size, WORLD } from './world.ts'

type Cards = Activity['cards']

/** Least distance between two cards, in world units. */
const GAP = 8

/** With more cards than this the spotlight is for reading, and cards may touch. */
const TIDY = 40

/** How strongly a wish counts: a hand that dropped a card there, or an automatic spread. */
const EAGERNESS = { drop: 1, spread: 0.35 } as const

/** How much each flaw of a place weighs against one unit of distance from the wish. */
const WEIGHT = { overlap: 0.4, outside: 60, protruding: 420 } as const
/** Covering another card at all is worse than any place where it does not. */
const COVERING = 2000

/**
 * Finds a calm place for one card: in its zone, clear of the other cards, near the wish.
 * The others stay where they are, so one new card moves no other.
 * @param wish where the card would lie if there were room, in world units
 * @param eagerness cost of one unit of distance from the wish
 */
export function place(
  ground: Ground,
  zone: ZoneId,
  size: Size,
  others: readonly Box[],
  wish: Point,
  eagerness: number,
): Point {
  const wished = whole(wish)
  let best = whole(towards(ground, zone, wish))
  let bestCost = Number.POSITIVE_INFINITY
  // One box for all tries: this runs for hundreds of spots at every move.
  const box: Box = { ...best, ...size }
  const consider = (spot: Point) => {
    drawIn(ground, zone, spot, box)
    const flaws = Math.sqrt((box.x - wish.x) ** 2 + (box.y - wish.y) ** 2) * eagerness
    // The cheap flaws first: most spots are out before the outline is looked at.
    if (flaws >= bestCost) return
    const crowded = flaws + crowding(box, others, bestCost - flaws)
    if (crowded >= bestCost) return
    const cost = crowded + protrusion(ground, zone, box) * WEIGHT.protruding
    if (cost >= bestCost) return
    bestCost = cost
    best = { x: box.x, y: box.y }
  }
  if (zoneAt(ground, wished) === zone) consider(wished)
  for (const spot of spots(ground, zone)) consider(spot)
  return best
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}

/** Where only a direction is kept, sizes do not matter. */
const NO_SIZE: Size = { width: 0, height: 0 }

/** Puts a box on a spot, drawn in from the edge of the table as far as it needs, if that is still in its zone. */
function drawIn(ground: Ground, zone: ZoneId, spot: Point, box: Box): void {
  const across = Math.ceil(box.width / 2)
  const down = Math.ceil(box.height / 2)
  box.x = Math.min(Math.max(spot.x, across), WORLD.width - across)
  box.y = Math.min(Math.max(spot.y, down), WORLD.height - down)
  if ((box.x === spot.x && box.y === spot.y) || zoneAt(ground, box) === zone) return
  box.x = spot.x
  box.y = spot.y
}

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

/** @param bearable from this cost on the exact answer does not matter */
function crowding(box: Box, others: readonly Box[], bearable: number): number {
  const outside = overhang(box) * WEIGHT.outside
  let shared = 0
  for (const other of others) {
    shared += overlap(box, other)
    if (shared > 0 && outside + COVERING + shared * WEIGHT.overlap >= bearable) break
  }
  return outside + (shared > 0 ? COVERING + shared * WEIGHT.overlap : 0)
}

/** @returns how far a card hangs over the edges of the table, in world units. */
function overhang(box: Box): number {
  return (
    Math.max(0, box.width / 2 - box.x) +
    Math.max(0, box.x + box.width / 2 - WORLD.width) +
    Math.max(0, box.height / 2 - box.y) +
    Math.max(0, box.y + box.height / 2 - WORLD.height)
  )
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
      const found = zoneAt(ground, {
        x: box.x + (across * box.width) / 2,
        y: box.y + (down * box.height) / 2,
      })
      // Beside the ground is only bare table: better than another zone, but not inside.
      if (found === undefined) astray += 0.35
      else if (found !== zone) astray++
    }
  }
  return astray / asked
}

/** Boxes of cards that lie on the board, by id. */
type Boxes = Map<CardId, Box>

/**
 * Lays several cards down in one zone at once. Wide cards are placed first: they find room least easily.
 * @param boxes of all cards; those of `ids` get their places, given where each would like to be
 */
function layAll(
  ground: Ground,
  zone: ZoneId,
  ids: readonly CardId[],
  boxes: Boxes,
  wishes: ReadonlyMap<CardId, Point>,
): void {
  const fresh = ids.map((id) => [id, boxes.get(id) as Box] as const)
  const widestFirst = fresh.sort(([, one], [, other]) => other.width - one.width)
  for (const id of ids) boxes.delete(id)
  for (const [id, box] of widestFirst) {
    const point = place(ground, zone, box, others(boxes, ground), wishes.get(id) ?? box, EAGERNESS.spread)
    boxes.set(id, { ...box, ...point })
  }
}

/**
 * Spreads new cards around a zone, in the order given.
 * @param activity already holding the cards in their zone
 * @returns all cards of the activity, with their places
 */
export function spread(activity: Activity, ground: Ground, zone: ZoneId, fresh: readonly CardId[]): Cards {
  if (isArranged(ground)) {
    const taken = looseCards(activity).filter((card) => card.zone === zone && !fresh.includes(card.id))
    return laidAt(
      activity.cards,
      fresh,
      wishes(
        ground,
        zone,
        fresh.map(() => NO_SIZE),
        taken,
      ),
    )
  }
  const scaleIn = scalesIn(activity, ground)
  const sizes = fresh.map((id) => sizeOf(activity.cards[id] as Card, scaleIn(zone)))
  const places = wishes(ground, zone, sizes)
  if (isHeap(ground, zone) || ground.kind === 'open') return laidAt(activity.cards, fresh, places)
  const boxes = boxesOf(activity, ground)
  layAll(ground, zone, fresh, boxes, new Map(fresh.map((id, index) => [id, places[index] as Point])))
  return placed(activity, boxes)
}

/**
 * Lays one card down near a wish. The others stay where they are, unless the zone is so full that this card
 * would cover another: then the cards of that zone make room.
 * @param activity already holding the card in its zone
 * @param before the activity without this change, see {@link makeRoom}
 * @returns all cards of the activity, with their places
 */
export function settle(
  activity: Activity,
  ground: Ground,
  card: Card,
  wish: Point,
  before: Activity = activity,
): Cards {
  if (isArranged(ground) || isHeap(ground, card.zone) || ground.kind === 'open') {
    return laidAt(activity.cards, [card.id], [whole(towards(ground, card.zone, wish))])
  }
  const boxes = boxesOf(activity, ground)
  const box = boxes.get(card.id) as Box
  boxes.set(card.id, {
    ...box,
    ...place(ground, card.zone, box, others(boxes, ground, card.id), wish, EAGERNESS.drop),
  })
  return makeRoom({ ...activity, cards: placed(activity, boxes) }, ground, card.id, before)
}

/**
 * Puts a card down where a hand let go of it, whatever lies there: on the table entirely, and clear of what the
 * ground keeps free, such as a zone's name.
 * @param activity already holding the card in its zone
 * @param point in that zone
 * @returns all cards of the activity, with their places
 */
export function dropAt(activity: Activity, ground: Ground, card: Card, point: Point): Cards {
  if (ground.kind === 'open') return laidAt(activity.cards, [card.id], [point])
  if (isArranged(ground)) return laidAt(activity.cards, [card.id], [towards(ground, card.zone, point)])
  const box: Box = { ...cardBox(card, scalesIn(activity, ground)(card.zone)), ...whole(point) }
  drawIn(ground, card.zone, box, box)
  for (const kept of obstacles(ground)) {
    const under = { ...box, y: Math.ceil(kept.y + (kept.height + box.height) / 2) }
    if (overlap(box, kept, 0) > 0 && zoneAt(ground, under) === card.zone) box.y = under.y
  }
  return laidAt(activity.cards, [card.id], [box])
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
  const taken = looseCards(activity).flatMap((other) => (other.id === id ? [] : [cardBox(other, 1)]))
  const { width, height } = cardBox(card, 1)
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

/**
 * Lets cards move aside that cover another or hang over the edge of the table, as they may after a new name,
 * a pile, or something taken back: sizes change, and places were taken. All others stay where they are.
 * @param first the card that gives way before others do
 * @param before the activity as it was: in boxes people lay cards where they want, also over each other, and a card
 * that already lay so stays
 * @returns all cards of the activity, with their places
 */
export function makeRoom(activity: Activity, ground: Ground, first?: CardId, before = activity): Cards {
  const loose = looseCards(activity)
  if (loose.length > TIDY || ground.kind === 'open' || isArranged(ground)) return activity.cards
  const boxes = boxesOf(activity, ground)
  const lay = ground.kind === 'boxes' ? boxesOf(before, ground) : new Map<CardId, Box>()
  const kept = obstacles(ground)
  /** Whether somebody wanted it so. */
  const wasCovered = (id: CardId) => id !== first && lay.has(id) && !isFree(lay, kept, id)
  for (const zone of zonesOf(ground)) {
    if (isHeap(ground, zone)) continue
    const here = loose.filter((card) => card.zone === zone).map((card) => card.id)
    const inTheWay = () => here.filter((id) => !isFree(boxes, kept, id) && !wasCovered(id))
    const moving = inTheWay()
    if (moving.length === 0) continue
    for (const id of moving.sort((one, other) => Number(other === first) - Number(one === first))) {
      if (isFree(boxes, kept, id)) continue
      const box = boxes.get(id) as Box
      boxes.set(id, { ...box, ...place(ground, zone, box, others(boxes, ground, id), box, EAGERNESS.drop) })
    }
    if (inTheWay().length > 0) layAll(ground, zone, here, boxes, lastWishes(ground, zone, here, boxes))
  }
  return placed(activity, boxes)
}

/** Where cards go that find no room otherwise: into rows where a zone has them, else as near as can be to where they lie. */
function lastWishes(
  ground: Ground,
  zone: ZoneId,
  ids: readonly CardId[],
  boxes: Boxes,
): ReadonlyMap<CardId, Point> {
  if (ground.kind !== 'boxes') return new Map(boxes)
  const rows = wishes(
    ground,
    zone,
    ids.map((id) => boxes.get(id) as Box),
  )
  return new Map(ids.map((id, index) => [id, rows[index] as Point]))
}

/** @returns whether a card lies on the table entirely and covers no other, nor what the ground keeps free. */
function isFree(boxes: Boxes, kept: readonly Box[], id: CardId): boolean {
  const box = boxes.get(id) as Box
  if (overhang(box) > 0) return false
  for (const [other, taken] of boxes) if (other !== id && overlap(box, taken, 0) > 0) return false
  return kept.every((taken) => overlap(box, taken, 0) === 0)
}

/** @returns what a card may not cover: the other cards, and what the ground keeps free. */
function others(boxes: Boxes, ground: Ground, card?: CardId): Box[] {
  const taken = [...obstacles(ground)]
  for (const [other, box] of boxes) if (other !== card) taken.push(box)
  return taken
}

/** Who needs more room on an open table takes it. */
function scalesIn(activity: Activity, ground: Ground): (zone: ZoneId) => number {
  return ground.kind === 'boxes' ? boxScales(activity, ground) : () => 1
}

/** @returns the boxes of all cards that lie by themselves; of a heap only the number is shown. */
function boxesOf(activity: Activity, ground: Ground): Boxes {
  const scaleIn = scalesIn(activity, ground)
  const boxes: Boxes = new Map()
  for (const card of looseCards(activity)) {
    if (!isHeap(ground, card.zone)) boxes.set(card.id, cardBox(card, scaleIn(card.zone)))
  }
  return boxes
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

function placed(activity: Activity, boxes: Boxes): Cards {
  const cards = { ...activity.cards }
  for (const [id, { x, y }] of boxes) {
    const card = cards[id]
    if (card && (card.x !== x || card.y !== y)) cards[id] = { ...card, x, y }
  }
  return cards
}
