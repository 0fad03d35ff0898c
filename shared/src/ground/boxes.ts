import type { ZoneId } from '../meeting.ts'
import { type Box, type Point, type Size, WORLD } from './world.ts'

/** A rectangular zone, with its name in a strip along the top. */
export type ZoneBox = Box & {
  zone: ZoneId
  /** Height of the strip with the name, in world units; 0 for none. */
  head: number
  /** The cards lie here on one heap: only how many there are is shown. */
  heap?: true
}

/** Quadrants, columns or steps: rectangles that do not overlap. */
export type BoxesGround = {
  kind: 'boxes'
  /** How surfaces colour the boxes: each its own tint, or one that deepens along the line. */
  tint: 'each' | 'deepening'
  boxes: ZoneBox[]
  /** An arrow along the boxes, from the world's left to its right, at this height; none when absent. */
  arrow?: { y: number; from: number; to: number }
}

/** Between a card's middle and the border of its zone at least this much, in world units. */
const INSET = { across: 70, down: 40 } as const
/** How far two spots lie apart. */
const STEP = { across: 22, down: 20 } as const

const MARGIN = 8
const GUTTER = 14

/**
 * Boxes in rows and columns that fill a part of the world.
 * @param rows zone ids row by row; every row as long as the first
 * @param head height of each name strip
 * @param area the part to fill, by its centre; the whole world without it
 */
export function gridOf(rows: readonly (readonly ZoneId[])[], head: number, area: Box = WHOLE): ZoneBox[] {
  const width = (area.width - GUTTER * ((rows[0]?.length ?? 1) - 1)) / (rows[0]?.length ?? 1)
  const height = (area.height - GUTTER * (rows.length - 1)) / rows.length
  return rows.flatMap((zones, row) =>
    zones.map((zone, column) => ({
      zone,
      head,
      width,
      height,
      x: area.x - area.width / 2 + width / 2 + column * (width + GUTTER),
      y: area.y - area.height / 2 + height / 2 + row * (height + GUTTER),
    })),
  )
}

const WHOLE: Box = {
  x: WORLD.width / 2,
  y: WORLD.height / 2,
  width: WORLD.width - 2 * MARGIN,
  height: WORLD.height - 2 * MARGIN,
}

function boxOf(ground: BoxesGround, zone: ZoneId): ZoneBox | undefined {
  return ground.boxes.find((box) => box.zone === zone)
}

/** @returns the box a point lies in, its borders included. */
export function boxAt(ground: BoxesGround, point: Point): ZoneBox | undefined {
  return ground.boxes.find(
    (box) => Math.abs(point.x - box.x) <= box.width / 2 && Math.abs(point.y - box.y) <= box.height / 2,
  )
}

/** @returns the room for cards in a zone, or undefined where there is none to fill: on a heap one lies on the other. */
export function roomOf(ground: BoxesGround, zone: ZoneId): Box | undefined {
  const box = boxOf(ground, zone)
  return box && !box.heap ? room(box) : undefined
}

/** @returns the part of a box where cards lie: below its name. */
function room({ x, y, width, height, head }: ZoneBox): Box {
  return { x, y: y + head / 2, width, height: height - head }
}

/** @returns the strips with the names. */
export function heads(ground: BoxesGround): Box[] {
  return ground.boxes
    .filter((box) => box.head > 0)
    .map(({ x, y, width, height, head }) => ({ x, y: y - height / 2 + head / 2, width, height: head }))
}

/** @returns `point` where it lies in a zone's room already, drawn in from the border; else the middle of it. */
export function towards(ground: BoxesGround, zone: ZoneId, point: Point): Point {
  const box = boxOf(ground, zone)
  if (!box) return { x: WORLD.width / 2, y: WORLD.height / 2 }
  const { x, y, width, height } = room(box)
  if (box.heap) return { x: Math.round(x), y: Math.round(y) }
  if (boxAt(ground, point) !== box) return { x: Math.round(x), y: Math.round(y) }
  const across = Math.max(0, width / 2 - INSET.across)
  const down = Math.max(0, height / 2 - INSET.down)
  return {
    x: Math.min(Math.max(point.x, x - across), x + across),
    y: Math.min(Math.max(point.y, y - down), y + down),
  }
}

/** @returns places in rows for cards of these sizes that are laid down together. */
export function wishes(ground: BoxesGround, zone: ZoneId, sizes: readonly Size[]): Point[] {
  const box = boxOf(ground, zone)
  if (!box) return []
  const { x, y } = room(box)
  const middle = { x: Math.round(x), y: Math.round(y) }
  return (box.heap ? undefined : inRows(sizes, room(box))) ?? sizes.map(() => middle)
}

/** Between two cards in a row, and between two rows, at least this much. */
const ROW_GAP = 16
/** Rows keep together: further apart than this they would look like groups. */
const ROW_GAP_MOST = 56

/**
 * Lays cards in rows, the highest first, each row in the middle of the room.
 * @returns their middles in the order given, or undefined when they do not fit
 */
export function inRows(sizes: readonly Size[], room: Box): Point[] | undefined {
  const rows: { cards: number[]; width: number; height: number }[] = []
  const highestFirst = sizes.map((_, index) => index).sort((one, other) => heightOf(other) - heightOf(one))
  const across = room.width - ROW_GAP
  for (const card of highestFirst) {
    const width = (sizes[card] as Size).width + ROW_GAP
    if (width > across) return undefined
    const last = rows.at(-1)
    if (last && last.width + width <= across) {
      last.cards.push(card)
      last.width += width
    } else rows.push({ cards: [card], width, height: heightOf(card) })
  }
  const free = room.height - rows.reduce((sum, row) => sum + row.height, 0)
  const gap = Math.min(free / (rows.length + 1), ROW_GAP_MOST)
  if (gap < ROW_GAP) return undefined
  const points: Point[] = []
  let top = room.y - room.height / 2 + gap
  for (const { cards, width, height } of rows) {
    const beside = Math.min((across - width) / (cards.length + 1), ROW_GAP_MOST)
    const whole = width - ROW_GAP + beside * (cards.length - 1)
    let left = room.x - whole / 2
    for (const card of cards) {
      const size = sizes[card] as Size
      points[card] = { x: Math.round(left + size.width / 2), y: Math.round(top + height / 2) }
      left += size.width + ROW_GAP + beside
    }
    top += height + gap
  }
  return points

  function heightOf(index: number): number {
    return (sizes[index] as Size).height
  }
}

/** @returns an even grid of points in a zone's room, the middle ones first. */
export function findSpots(ground: BoxesGround, zone: ZoneId): Point[] {
  const box = boxOf(ground, zone)
  if (!box) return []
  const { x, y, width, height } = room(box)
  if (box.heap) return [{ x: Math.round(x), y: Math.round(y) }]
  const across = Math.floor((width / 2 - INSET.across) / STEP.across)
  const down = Math.floor((height / 2 - INSET.down) / STEP.down)
  const points: Point[] = []
  for (let column = -across; column <= across; column++) {
    for (let row = -down; row <= down; row++) {
      points.push({ x: Math.round(x + column * STEP.across), y: Math.round(y + row * STEP.down) })
    }
  }
  const far = (point: Point) => Math.hypot(point.x - x, point.y - y)
  return points.sort((one, other) => far(one) - far(other))
}
