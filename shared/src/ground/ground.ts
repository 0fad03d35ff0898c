import type { ZoneId } from '../meeting.ts'
import * as boxes from './boxes.ts'
import type { CircleGround } from './circle.ts'
import * as rings from './rings.ts'
import { type Point, WORLD } from './world.ts'

/** A table without zones of its own: things lie anywhere on it, also beyond the world's edges. */
export type OpenGround = { kind: 'open'; zone: ZoneId }

/** What is drawn under the cards. Methods choose a kind; surfaces know how to draw each kind. */
export type Ground = rings.RingsGround | boxes.BoxesGround | OpenGround | CircleGround

/** How far an open table reaches from the world's origin, in world units; notes are kept on it. */
export const OPEN_REACH = 20_000

/** @returns every zone of a ground: rings from the outermost to the centre, boxes as they are read. */
export function zonesOf(ground: Ground): ZoneId[] {
  switch (ground.kind) {
    case 'rings':
      return ground.rings.map((ring) => ring.zone)
    case 'boxes':
      return ground.boxes.map((box) => box.zone)
    case 'open':
      return [ground.zone]
    case 'circle':
      return []
  }
}

/** @returns the zone a point lies in, or undefined beside the ground. */
export function zoneAt(ground: Ground, point: Point): ZoneId | undefined {
  switch (ground.kind) {
    case 'rings':
      return rings.zoneAt(ground, point)
    case 'boxes':
      return boxes.boxAt(ground, point)?.zone
    case 'open':
      return ground.zone
    case 'circle':
      return undefined
  }
}

/** @returns where a card goes that is moved to a zone from the direction of `point`, without a drop point. */
export function towards(ground: Ground, zone: ZoneId, point: Point): Point {
  switch (ground.kind) {
    case 'rings':
      return rings.towards(ground, zone, point)
    case 'boxes':
      return boxes.towards(ground, zone, point)
    case 'open':
    case 'circle':
      return point
  }
}

/**
 * Where several new cards of a zone would like to lie, in the order they are given.
 * @param taken where others lie in that zone already
 */
export function wishes(ground: Ground, zone: ZoneId, count: number, taken: readonly Point[]): Point[] {
  if (ground.kind === 'rings') return rings.wishes(ground, zone, count, taken)
  const middle = { x: WORLD.width / 2, y: WORLD.height / 2 }
  return Array.from({ length: count }, () => towards(ground, zone, middle))
}

/** @returns whether the cards of a zone lie on one heap, of which only the number is shown. */
export function isHeap(ground: Ground, zone: ZoneId): boolean {
  return ground.kind === 'boxes' && ground.boxes.some((box) => box.zone === zone && box.heap === true)
}
