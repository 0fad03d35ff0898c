import type { ZoneId } from '../meeting.ts'
import {
  boxOfFrame,
  type Corners,
  centreRows,
  columnRoom,
  type Frame,
  GAP,
  type Lines,
  leastWidths,
  linesOf,
  NAME,
  PAD,
  rowSpan,
  sizeOfFrame,
  sum,
  THIN,
  wholeOf,
  widthOf,
  within,
} from './ring-frames.ts'
import { along, type Division, divisions, type RingCard } from './ring-sides.ts'
import type { Ring } from './rings.ts'
import { between, type Line } from './rows.ts'
import type { Point, Size, TableShape } from './world.ts'

/** A card in its ring. */
export type CardInRing = RingCard & { zone: ZoneId }

/**
 * Rings as wide as what lies in them needs, where the cards lie, at which scale, and how many times as large as usual
 * the numbers of the rings and the name of the centre are.
 */
export type RingsLayout = { rings: Ring[]; places: Map<string, Point>; scale: number; sign: number }

/** The table, and how wide the name of the centre is at its usual size. */
export type RingsTable = TableShape & { name: number }

/** The same at one size of the signs: they grow as far as the cards do. */
type Room = Pick<TableShape, 'width' | 'height' | 'corners'> & { sign: number; name: Size }

/** Which rows and columns there are in every ring but the centre. */
type Plan = Lines[]

/** How round rings are, from an ellipse to nearly a rectangle. */
const ROUND = [1, 0.85, 0.7, 0.56, 0.44, 0.34, 0.26] as const
const SQUAREST = 0.26

/** How much of the room that is left over makes opposite sides alike, and widens rings. */
const SPARE = [
  { alike: 1, wider: 1 },
  { alike: 1, wider: 0.5 },
  { alike: 1, wider: 0 },
  { alike: 0.5, wider: 0 },
  { alike: 0, wider: 0 },
] as const

/** What is left over goes to sides with cards, to those without, and to the centre, in these shares. */
const SHARE = { cards: 1, none: 0.55, centre: 2.4 } as const

/** Ways to lay the rings that are looked at, at one scale. */
const MOST_TRIES = 900

/** So much of what lies within a ring can be covered by cards, with what lies between them. */
const FULLEST = 0.95

/**
 * Type on a wall of 1080 px: over 3.5 vh up to 12 cards, 3.2 up to 16, 2.6 up to 24 (METHODS §11); smaller where they
 * do not fit. In a hand it is as large as can be.
 */
function scalesFor(count: number, { seen, larger }: TableShape): number[] {
  const first = seen === 'in hand' ? 0.96 : usualScale(count) * larger
  const scales: number[] = []
  for (let scale = first; scale > 0.12; scale -= scale > 0.5 ? 0.02 : 0.04) scales.push(scale)
  return scales
}

function usualScale(count: number): number {
  return count <= 8 ? 1 : count <= 12 ? 0.92 : count <= 16 ? 0.84 : count <= 24 ? 0.7 : 0.54
}

function roomFor(count: number, scale: number, { width, height, corners, seen, name }: RingsTable): Room {
  const sign = seen === 'in hand' ? 1 : Math.max(1, scale / usualScale(count))
  return { width, height, corners, sign, name: { width: name * sign, height: NAME * sign } }
}

/**
 * Lays cards in rings that take the room these need: rows above and below, columns at the sides, and in the centre
 * rows under its name. The whole is always as large as the table; what is empty gives its room away. The same cards
 * give the same layout, in whatever order they came.
 * @param zones from the outermost to the centre
 * @param table the room there is, in world units
 */
export function layRings(
  zones: readonly ZoneId[],
  cards: readonly CardInRing[],
  table: RingsTable,
): RingsLayout {
  const inOrder = [...cards].sort(
    (one, other) => one.direction - other.direction || (one.id < other.id ? -1 : 1),
  )
  const byRing = zones.map((zone) => inOrder.filter((card) => card.zone === zone))
  const centre = byRing.at(-1) ?? []
  const scales = scalesFor(cards.length, table)
  for (const scale of scales) {
    const room = roomFor(cards.length, scale, table)
    const plan = planFor(byRing, scale, room)
    const found = plan && finest(zones, plan, centre, scale, room)
    if (found) return found
  }
  return heaped(zones, byRing, scales.at(-1) as number, table)
}

/** @returns the rows and columns truest to the directions of the cards that let all of them fit. */
function planFor(byRing: readonly RingCard[][], scale: number, table: Room): Plan | undefined {
  const outer = byRing.slice(0, -1)
  const centre = byRing.at(-1) ?? []
  const typical = { width: (270 + GAP) * scale, height: (118 + GAP) * scale }
  const beside = Math.max(1, Math.floor((table.width * 0.92) / typical.width))
  const under = Math.max(1, Math.floor((table.height - 2.6 * typical.height) / typical.height))
  const ways = outer.map((here) => divisions(here, beside, under))
  /** The area that the cards of this ring and of those further in cover at least. */
  const area = byRing.map((_, index) => sum(byRing.slice(index).flat().map(areaIn)))
  let best: { plan: Plan; cost: number } | undefined
  let tries = 0
  const search = (index: number, frame: Frame, plan: Plan, cost: number): void => {
    if ((best && cost >= best.cost) || tries > MOST_TRIES) return
    const { width, height } = sizeOfFrame(frame)
    const rings = outer.length - index
    const thin = {
      down: (THIN.top + THIN.bottom) * rings,
      across: (THIN.left * table.sign + THIN.right) * rings,
    }
    // Every ring further in is at least thin, and cards cover what they cover.
    if (height < table.name.height + thin.down || width < thin.across) return
    if (width * height * FULLEST < (area[index] ?? 0)) return
    if (index === outer.length) {
      if (centreRows(frame, centre, scale, SQUAREST, table.name)) best = { plan, cost }
      return
    }
    for (const way of ways[index] as Division[]) {
      tries++
      const lines = linesOf(
        frame,
        way.sides,
        scale,
        SQUAREST,
        table.sign,
        index === 0 ? table.corners : undefined,
      )
      if (!lines) continue
      search(
        index + 1,
        within(frame, leastWidths(lines, scale, table.sign)),
        [...plan, lines],
        cost + way.cost,
      )
    }
  }
  /** What a card covers with its share of what lies between cards. */
  function areaIn(card: RingCard): number {
    return (card.width * scale + GAP * scale) * (card.height * scale + GAP * scale)
  }
  search(0, wholeOf(table), [], 0)
  return best?.plan
}

/** @returns the plan laid as round and even as lets all its cards lie within their rings. */
function finest(
  zones: readonly ZoneId[],
  plan: Plan,
  centre: readonly RingCard[],
  scale: number,
  table: Room,
): RingsLayout | undefined {
  const tries = ROUND.flatMap((round) =>
    SPARE.map((spare) => ({ round, spare, worth: round + 0.8 * spare.alike + 0.4 * spare.wider })),
  ).sort((one, other) => other.worth - one.worth)
  for (const { round, spare } of tries) {
    const frames = framesOf(plan, centre, scale, spare, table)
    const places = frames && laid(plan, centre, frames, scale, round, table)
    if (places) return { rings: ringsOf(zones, frames, round), places, scale, sign: table.sign }
  }
  return undefined
}

/** @returns the frame of every ring, the centre's last; undefined when the centre does not hold its cards. */
function framesOf(
  plan: Plan,
  centre: readonly RingCard[],
  scale: number,
  spare: (typeof SPARE)[number],
  table: Room,
): Frame[] | undefined {
  const least = plan.map((lines) => leastWidths(lines, scale, table.sign))
  const last = least.reduce(within, wholeOf(table))
  const rows = centreRows(last, centre, scale, SQUAREST, table.name)
  if (!rows) return undefined
  const { width, height } = sizeOfFrame(last)
  const tall =
    table.name.height +
    sum(rows.map((row) => row.thick)) +
    GAP * scale * Math.max(0, rows.length - 1) +
    2 * PAD * scale
  const wide = Math.max(table.name.width + 60, ...rows.map((row) => widthOf(row, scale) + 100))
  const down = evened(plan, least, ['top', 'bottom'], Math.max(0, height - tall), spare)
  const across = evened(plan, least, ['left', 'right'], Math.max(0, width - wide), spare)
  const frames = [wholeOf(table)]
  for (const index of plan.keys()) {
    const widths = { ...down[index], ...across[index] } as Frame
    frames.push(within(frames.at(-1) as Frame, widths))
  }
  return frames
}

/** Makes two opposite sides of every ring alike as far as what is left over goes, then gives away the rest. */
function evened(
  plan: Plan,
  least: readonly Frame[],
  [one, other]: readonly ['top', 'bottom'] | readonly ['left', 'right'],
  left: number,
  { alike, wider }: (typeof SPARE)[number],
): Partial<Frame>[] {
  const uneven = sum(least.map((widths) => Math.abs(widths[one] - widths[other])))
  const share = uneven === 0 ? 0 : Math.min(1, left / uneven) * alike
  const rest = (left - uneven * share) * wider
  const weights = plan.map((lines) =>
    lines[one].length + lines[other].length > 0 ? SHARE.cards : SHARE.none,
  )
  const all = 2 * sum(weights) + SHARE.centre
  return least.map((widths, index) => {
    const more = (rest * (weights[index] as number)) / all
    const thicker = Math.max(widths[one], widths[other])
    const even = (width: number) => width + (thicker - width) * share + more
    return { [one]: even(widths[one]), [other]: even(widths[other]) }
  })
}

function ringsOf(zones: readonly ZoneId[], frames: readonly Frame[], round: number): Ring[] {
  return frames.map((frame, index) => ({ zone: zones[index] as ZoneId, round, ...boxOfFrame(frame) }))
}

/** @returns where the cards lie, or undefined when a row or a column does not fit between rounded corners. */
function laid(
  plan: Plan,
  centre: readonly RingCard[],
  frames: readonly Frame[],
  scale: number,
  round: number,
  { name, corners }: Room,
): Map<string, Point> | undefined {
  const places = new Map<string, Point>()
  for (const [index, lines] of plan.entries()) {
    const frame = frames[index] as Frame
    const inner = frames[index + 1] as Frame
    const kept = index === 0 ? corners : undefined
    if (!layRows(places, lines, frame, inner, scale, round, kept)) return undefined
    if (!layColumns(places, lines, frame, inner, scale, round, kept)) return undefined
  }
  return layCentre(places, centre, frames.at(-1) as Frame, scale, round, name) ? places : undefined
}

type Lay = (
  places: Map<string, Point>,
  lines: Lines,
  frame: Frame,
  inner: Frame,
  scale: number,
  round: number,
  corners: Corners | undefined,
) => boolean

const layRows: Lay = (places, lines, frame, inner, scale, round, corners) => {
  const size = sizeOfFrame(frame)
  const middle = (frame.left + frame.right) / 2
  for (const side of ['top', 'bottom'] as const) {
    const width = side === 'top' ? inner.top - frame.top : frame.bottom - inner.bottom
    let depth = (width - acrossOf(lines[side], scale)) / 2
    for (const { cards, thick } of lines[side]) {
      const { from, to } = rowSpan(frame, round, scale, depth, thick, side === 'bottom' ? corners : undefined)
      const y = side === 'top' ? frame.top + depth + thick / 2 : frame.bottom - depth - thick / 2
      const wished = cards.map(({ direction }) => middle + along(direction, side) * (size.width / 2))
      const lengths = cards.map((card) => card.width * scale)
      const at = between(wished, lengths, GAP * scale, from, to)
      if (!at) return false
      for (const [index, { id }] of cards.entries()) places.set(id, { x: at[index] as number, y })
      depth += thick + GAP * scale
    }
  }
  return true
}

const layColumns: Lay = (places, lines, frame, inner, scale, round, corners) => {
  const size = sizeOfFrame(frame)
  const middle = (frame.top + frame.bottom) / 2
  const rows = { top: inner.top - frame.top, bottom: frame.bottom - inner.bottom }
  for (const side of ['left', 'right'] as const) {
    const width = side === 'left' ? inner.left - frame.left : frame.right - inner.right
    let depth = (width - acrossOf(lines[side], scale)) / 2
    for (const { cards, thick } of lines[side]) {
      const { from, to } = columnRoom(frame, rows, lines, round, scale, depth, corners?.[side])
      const x = side === 'left' ? frame.left + depth + thick / 2 : frame.right - depth - thick / 2
      const wished = cards.map(({ direction }) => middle + along(direction, side) * (size.height / 2))
      const lengths = cards.map((card) => card.height * scale)
      const at = between(wished, lengths, GAP * scale, from, to)
      if (!at) return false
      for (const [index, { id }] of cards.entries()) places.set(id, { x, y: at[index] as number })
      depth += thick + GAP * scale
    }
  }
  return true
}

/** @returns how much room rows or columns take across them. */
function acrossOf(lines: readonly Line[], scale: number): number {
  return sum(lines.map((line) => line.thick)) + GAP * scale * Math.max(0, lines.length - 1)
}

function layCentre(
  places: Map<string, Point>,
  cards: readonly RingCard[],
  frame: Frame,
  scale: number,
  round: number,
  name: Size,
): boolean {
  const rows = centreRows(frame, cards, scale, round, name)
  if (!rows) return false
  const { x, y, height } = boxOfFrame(frame)
  let top = y - height / 2 + name.height + (height - name.height - PAD * scale - acrossOf(rows, scale)) / 2
  for (const row of rows) {
    const lengths = row.cards.map((card) => card.width * scale)
    let left = x - (sum(lengths) + GAP * scale * (lengths.length - 1)) / 2
    for (const [index, { id }] of row.cards.entries()) {
      const width = lengths[index] as number
      places.set(id, { x: left + width / 2, y: top + row.thick / 2 })
      left += width + GAP * scale
    }
    top += row.thick + GAP * scale
  }
  return true
}

/** More cards than any table holds, over one another, in the middle of their rings and in their direction. */
function heaped(
  zones: readonly ZoneId[],
  byRing: readonly RingCard[][],
  scale: number,
  table: RingsTable,
): RingsLayout {
  const { rings, sign } = layRings(zones, [], { ...table, larger: 1 })
  const places = new Map<string, Point>()
  for (const [index, cards] of byRing.entries()) {
    const outer = rings[index] as Ring
    const inner = rings[index + 1] ?? { width: 0, height: 0 }
    for (const { id, direction } of cards) {
      const x = outer.x + (Math.cos(direction) * (outer.width + inner.width)) / 4
      places.set(id, { x, y: outer.y + (Math.sin(direction) * (outer.height + inner.height)) / 4 })
    }
  }
  return { rings, places, scale, sign }
}
