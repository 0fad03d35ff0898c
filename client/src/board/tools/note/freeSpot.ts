import { arrangementOf } from '@kring/shared/ground/arrangement'
import type { Point, Size } from '@kring/shared/ground/world'
import { type Activity, looseCards } from '@kring/shared/meeting'

/** Room a new note asks for, world units: a label of two lines, and air around it. */
const ROOM = { width: 340, height: 150 }

/** Rings around the wish that are tried before a note is laid over others. */
const RINGS = 12

/**
 * @param wish where something new would lie if nothing lay there, world units
 * @param room what it needs; that of one note when absent
 * @returns the nearest place where it covers no card
 */
export function freeSpot(activity: Activity, wish: Point, room: Size = ROOM): Point {
  const { boxOf } = arrangementOf(activity)
  const boxes = looseCards(activity).map(boxOf)
  const isFree = ({ x, y }: Point) =>
    boxes.every(
      (box) =>
        Math.abs(box.x - x) >= (box.width + room.width) / 2 ||
        Math.abs(box.y - y) >= (box.height + room.height) / 2,
    )
  for (let ring = 0; ring <= RINGS; ring++) {
    const spot = around(wish, ring, room).find(isFree)
    if (spot) return spot
  }
  return wish
}

/** Places on a rectangle around a point, the one to the right first: one reads on from there. */
function around({ x, y }: Point, ring: number, room: Size): Point[] {
  const spots: Point[] = []
  for (let row = -ring; row <= ring; row++) {
    for (let column = -ring; column <= ring; column++) {
      if (Math.max(Math.abs(row), Math.abs(column)) !== ring) continue
      spots.push({ x: x + column * (room.width / 2), y: y + row * (room.height / 2) })
    }
  }
  const distance = (spot: Point) =>
    Math.hypot(spot.x - x, (spot.y - y) * 1.5) + (spot.x < x ? 1 : 0) + (spot.y < y ? 1 : 0)
  return spots.sort((one, other) => distance(one) - distance(other))
}
