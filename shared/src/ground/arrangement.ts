import type { Words } from '../basis/words.ts'
import { type Activity, type Card, looseCards, type Settings, type ZoneId } from '../meeting.ts'
import type { Method } from '../methods/method.ts'
import { methodOf } from '../methods/registry.ts'
import { tableOf } from '../methods/table.ts'
import { type CardInBox, layBoxes } from './box-layout.ts'
import { type BoxesGround, boxAt, type ZoneBox } from './boxes.ts'
import { footOf, isTicked } from './card-foot.ts'
import { type CardParts, sizeOf, textWidth, withParts } from './card-size.ts'
import { type Ground, zonesOf } from './ground.ts'
import { noteBox } from './note-size.ts'
import { layRings } from './ring-layout.ts'
import { signPlaces } from './ring-signs.ts'
import { directionOf } from './rings.ts'
import { type Box, LANDSCAPE, type Point, type Size, type TableShape, WORLD } from './world.ts'

/** How the cards of an activity lie: the same for everybody, worked out from what is stored of them. */
export type Arrangement = {
  /** How large the table is on which they lie, in world units. */
  table: Size
  /** Zones in the shape they have with these cards. */
  ground: Ground
  /** The scale of the cards in a zone, see card-size.ts. */
  scaleIn(zone: ZoneId): number
  /** Where a card lies and how large it is. */
  boxOf(card: Card): Box
  /** Height kept free above each card on a line for how it came there, world units; 0 where that is not shown. */
  lane: number
  /** Where the number of a ring stands, or the name of the centre. */
  signs: ReadonlyMap<ZoneId, Point>
  /** Their type size, world units. */
  signSize: number
  /** A place on this table as it is stored and said, whatever shape zones have now. */
  stored(at: Point): Point
}

/** Type size of the numbers of rings and of the name of the centre, in world units: over 3.5 vh on the wall. Larger as cards are. */
const SIGN_SIZE = 39

const NO_SIGNS: Arrangement['signs'] = new Map()

type Known = { settings: Activity['settings']; arrangement: Arrangement }
/** For the same cards, by table: a board of one shape is also asked how it lies on a wall. */
const known = new WeakMap<Activity['cards'], Map<TableShape, Known>>()

/**
 * @param table where zones take its shape; always one of the tables of world.ts
 * @returns how the cards of an activity lie; worked out once as long as none of them changes
 */
export function arrangementOf(activity: Activity, table: TableShape = LANDSCAPE): Arrangement {
  const { cards, settings } = activity
  const byTable = known.get(cards) ?? new Map<TableShape, Known>()
  const before = byTable.get(table)
  if (before && before.settings === settings) return before.arrangement
  const arrangement = arranged(activity, table)
  known.set(cards, byTable.set(table, { settings, arrangement }))
  return arrangement
}

function arranged(activity: Activity, table: TableShape): Arrangement {
  const method = methodOf(activity.method)
  const ground = method && tableOf(method).ground(activity.settings)
  if (method && ground?.kind === 'rings') return inRings(activity, method, zonesOf(ground), table)
  if (method && ground?.kind === 'boxes') return inBoxes(activity, method, ground, table)
  return {
    table: WORLD,
    ground: ground ?? { kind: 'circle' },
    // Who needs more room on an open table takes it.
    scaleIn: () => 1,
    boxOf: noteBox,
    lane: 0,
    signs: NO_SIGNS,
    signSize: SIGN_SIZE,
    stored: (at) => at,
  }
}

function inRings(
  activity: Activity,
  method: Method,
  zones: readonly ZoneId[],
  table: TableShape,
): Arrangement {
  const cards = looseCards(activity).map((card) => {
    const size = withParts(sizeOf(card), IN_RING, 1)
    return { id: card.id, zone: card.zone, direction: directionOf(card), ...size }
  })
  const { nl, en } = signOf(method, activity.settings, zones.at(-1) ?? '')
  const name = Math.max(textWidth(nl), textWidth(en)) * SIGN_SIZE
  const { rings, places, scale, sign } = layRings(zones, cards, { ...table, name })
  const boxOf = (card: Card): Box => {
    const size = withParts(sizeOf(card, scale), IN_RING, scale)
    return { ...(places.get(card.id) ?? { x: card.x, y: card.y }), ...size }
  }
  const boxes = zones.map((zone) =>
    looseCards(activity).flatMap((card) => (card.zone === zone ? [boxOf(card)] : [])),
  )
  const signs = signPlaces(rings, boxes, sign).flatMap((at, index) =>
    at ? [[zones[index] as ZoneId, at] as const] : [],
  )
  const stored = ({ x, y }: Point) => ({
    x: Math.round((x / table.width) * WORLD.width),
    y: Math.round((y / table.height) * WORLD.height),
  })
  return {
    table,
    ground: { kind: 'rings', rings },
    scaleIn: () => scale,
    boxOf,
    lane: 0,
    signs: new Map(signs),
    signSize: SIGN_SIZE * sign,
    stored,
  }
}

const IN_RING = { tab: true, foot: [] }

/** Cards in boxes: on a line, in quadrants or columns, each as near as can be to where it was put. */
function inBoxes(activity: Activity, method: Method, stored: BoxesGround, shape: TableShape): Arrangement {
  const { settings } = activity
  const { larger } = shape
  const home = new Map(stored.boxes.map((box) => [box.zone, box]))
  const ground = standing(stored, shape)
  const rowOf = (box: ZoneBox) => ground.boxes.filter(({ y }) => y === box.y)
  // Boxes that stand together with a heap keep their size: what lies there is shown apart.
  const isApart = (box: ZoneBox) => rowOf(box).some(({ heap }) => heap)
  const grid = ground.boxes.filter((box) => !isApart(box))
  const apart = ground.boxes.filter((box) => isApart(box) && !box.heap)
  // Where nothing lies beside a line it takes the room.
  const low = ground.boxes.filter(isApart)
  const isBare = !looseCards(activity).some(({ zone }) => low.some((box) => box.zone === zone))
  const spare = isBare && low[0] ? low[0].height - low[0].head - BARE : 0
  const lowered = (box: ZoneBox) => ({ ...box, height: box.height - spare, y: box.y + spare / 2 })
  const partsOf = (card: Card): CardParts =>
    home.get(card.zone)?.heap
      ? PLAIN
      : { tab: isTicked(method, settings, card), foot: widestFoot(method, settings, card) }
  const compares = tableOf(method).compares
  const lane = compares?.trails && compares.from(settings) ? LANE : 0
  const laneAt = (zone: ZoneId) => (home.get(zone)?.line ? lane : 0)
  const cardsIn = (boxes: readonly ZoneBox[]): CardInBox[] =>
    looseCards(activity).flatMap((card) => {
      const box = home.get(card.zone)
      if (!box || !boxes.some(({ zone }) => zone === card.zone)) return []
      const across = (card.x - box.x) / box.width + 0.5
      const down = (card.y - box.y - box.head / 2) / (box.height - box.head) + 0.5
      const { width, height } = withParts(sizeOf(card), partsOf(card), 1)
      return [{ id: card.id, zone: card.zone, across, down, width, height: height + laneAt(card.zone) }]
    })
  const laid = [
    layBoxes(lengthened(grid, spare), cardsIn(grid), larger),
    ...apart.map((box) => layBoxes([lowered(box)], cardsIn([box]), larger)),
  ]
  const now = new Map(laid.flatMap(({ boxes }) => boxes).map((box) => [box.zone, box]))
  const arranged: BoxesGround = {
    ...ground,
    boxes: ground.boxes.map((box) => now.get(box.zone) ?? lowered(box)),
  }
  const scales = new Map(laid.flatMap(({ boxes, scale }) => boxes.map(({ zone }) => [zone, scale] as const)))
  const scaleIn = (zone: ZoneId) => scales.get(zone) ?? 1
  const places = new Map(laid.flatMap((one) => [...one.places]))
  return {
    table: ground === stored ? WORLD : { width: shape.width, height: shape.height },
    ground: same(ground, arranged),
    scaleIn,
    boxOf: (card) => {
      const scale = scaleIn(card.zone)
      const size = withParts(sizeOf(card, scale), partsOf(card), scale)
      const { x, y } = places.get(card.id) ?? card
      return { x, y: y + (laneAt(card.zone) * scale) / 2, ...size }
    },
    lane: lane * (grid[0] ? scaleIn(grid[0].zone) : 1),
    signs: NO_SIGNS,
    signSize: SIGN_SIZE,
    stored: (at) => {
      const from = boxAt(arranged, at)
      const to = from && home.get(from.zone)
      if (!from || !to) return { x: Math.round(at.x), y: Math.round(at.y) }
      const across = (at.x - from.x) / from.width
      const down = (at.y - from.y - from.head / 2) / (from.height - from.head)
      return {
        x: Math.round(to.x + across * to.width),
        y: Math.round(to.y + to.head / 2 + down * (to.height - to.head)),
      }
    },
  }
}

/** Quadrants and columns stand as high as a table in the hand is; a line lies, as what lies apart below it does. */
function standing(ground: BoxesGround, { seen, width, height, corners }: TableShape): BoxesGround {
  const known = upright.get(ground)?.get(height)
  if (known) return known
  if (seen !== 'in hand' || ground.boxes.some(({ line, heap }) => line || heap)) return ground
  // Tools lie below them.
  const [across, down] = [width / WORLD.width, (height - corners.left.height) / WORLD.height]
  const boxes = ground.boxes.map((box) => ({
    ...box,
    x: box.x * across,
    y: box.y * down,
    width: box.width * across,
    height: box.height * down,
  }))
  const made = { ...ground, boxes }
  upright.set(ground, (upright.get(ground) ?? new Map<number, BoxesGround>()).set(height, made))
  return made
}

/** By the height of the table; the same object each time, so that nobody draws it anew. */
const upright = new WeakMap<BoxesGround, Map<number, BoxesGround>>()

/** Above each card on a line, at scale 1, where the group sees how cards went since the last time. */
const LANE = 26

/** Height of a box beside a line in which nothing lies, below its name. */
const BARE = 10

function lengthened(boxes: readonly ZoneBox[], by: number): ZoneBox[] {
  return boxes.map((box) => ({ ...box, height: box.height + by, y: box.y + by / 2 }))
}

const PLAIN: CardParts = { tab: false, foot: [] }

/** The ground itself where no box changed, so that nobody draws it anew. */
function same(ground: BoxesGround, arranged: BoxesGround): BoxesGround {
  const isSame = ground.boxes.every((box, index) => {
    const other = arranged.boxes[index]
    return other?.width === box.width && other.height === box.height && other.y === box.y
  })
  return isSame ? ground : arranged
}

/** As large in either language, so that a card lies alike for everybody. */
function widestFoot(method: Method, settings: Settings, card: Card): string[] {
  const en = footOf(method, settings, card, 'en')
  return footOf(method, settings, card, 'nl').map((line, index) => {
    const other = en[index] ?? ''
    return textWidth(line) > textWidth(other) ? line : other
  })
}

/** @returns what stands in a zone on the board: shorter than its name, where the method has something shorter. */
export function signOf(method: Method, settings: Settings, zone: ZoneId): Words {
  const { zoneSign, zoneTitle } = tableOf(method)
  return zoneSign?.(settings, zone) ?? zoneTitle(settings, zone)
}
