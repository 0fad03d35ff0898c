import type { ZoneId } from '../meeting.ts'
import { type Box, type Point, WORLD } from './world.ts'

/** A rectangular zone, with its name in a strip along the top. */
export type ZoneBox = Box & {
  zone: ZoneId
  /** Height of the strip with the name, in world units; 0 for none. */
  head: number
  /** The cards lie here on one heap: only how many there are is shown. */
  heap?: true
  /** It lies beside what the group works on: its name steps back. */
  quiet?: true
  /** A step of a line: cards lie along it, also across the marks between two steps. */
  line?: true
}

/** Quadrants, columns or steps: rectangles that do not overlap. */
export type BoxesGround = {
  kind: 'boxes'
  /** How surfaces colour the boxes: each its own tint, one that deepens along the line, or all alike where none is further. */
  tint: 'each' | 'deepening' | 'alike'
  boxes: ZoneBox[]
  /** An arrow along the boxes, from the world's left to its right, at this height; none when absent. */
  arrow?: { y: number; from: number; to: number }
}

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

/** @returns `point` where it lies in a zone already, below its name; else the middle of the room for cards. */
export function towards(ground: BoxesGround, zone: ZoneId, point: Point): Point {
  const box = boxOf(ground, zone)
  if (!box) return { x: WORLD.width / 2, y: WORLD.height / 2 }
  const { x, y, height } = room(box)
  if (box.heap || boxAt(ground, point) !== box) return { x: Math.round(x), y: Math.round(y) }
  return { x: Math.round(point.x), y: Math.round(Math.max(point.y, y - height / 2)) }
}
