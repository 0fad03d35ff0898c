import type { ZoneId } from '../meeting.ts'
import * as boxes from './boxes.ts'
import type { CircleGround } from './circle.ts'
import * as rings from './rings.ts'
import { type Box, type Point, type Size, WORLD } from './world.ts'

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
 * @param sizes how large they are
 * @param taken where others lie in that zone already
 */
export function wishes(
  ground: Ground,
  zone: ZoneId,
  sizes: readonly Size[],
  taken: readonly Point[] = [],
): Point[] {
  switch (ground.kind) {
    case 'rings':
      return rings.wishes(ground, zone, sizes.length, taken)
    case 'boxes':
      return boxes.wishes(ground, zone, sizes)
    case 'open':
    case 'circle':
      return sizes.map(() => ({ x: WORLD.width / 2, y: WORLD.height / 2 }))
  }
}

/**
 * Whether a card is stored by its zone and its direction only, so that where it lies follows from all cards together
 * (arrangement.ts).
 */
export function isArranged(ground: Ground): ground is rings.RingsGround {
  return ground.kind === 'rings'
}

/** @returns what cards may not cover, such as the name of a quadrant. */
export function obstacles(ground: Ground): readonly Box[] {
  return ground.kind === 'boxes' ? boxes.heads(ground) : []
}

/** @returns whether the cards of a zone lie on one heap, of which only the number is shown. */
export function isHeap(ground: Ground, zone: ZoneId): boolean {
  return ground.kind === 'boxes' && ground.boxes.some((box) => box.zone === zone && box.heap === true)
}

/**
 * Points where a card's centre may lie in a zone, spread evenly enough to find room among other cards.
 * @returns the calmest places first; none where layout looks for no room
 */
export function spots(ground: Ground, zone: ZoneId): readonly Point[] {
  if (ground.kind !== 'boxes') return []
  const known = SPOTS.get(ground)?.get(zone)
  if (known) return known
  const points = boxes.findSpots(ground, zone)
  const ofGround = SPOTS.get(ground) ?? new Map<ZoneId, readonly Point[]>()
  SPOTS.set(ground, ofGround.set(zone, points))
  return points
}

/** Spots depend on nothing but the ground, and are asked for at every move. */
const SPOTS = new WeakMap<Ground, Map<ZoneId, readonly Point[]>>()
