import type { ZoneId } from '../meeting.ts'
import { type Box, type Point, type Size, WORLD } from './world.ts'

/**
 * A ring's outer border: a rectangle with elliptical corners. At `round` 1 the corners meet and it is an ellipse;
 * less leaves room for a row of cards along each side.
 */
export type Ring = Box & { zone: ZoneId; round: number }

/** Concentric rings, from the outermost to the centre. */
export type RingsGround = { kind: 'rings'; rings: Ring[] }

/**
 * Rings on which nothing lies. With cards they have other shapes (arrangement.ts), but a card is stored where these
 * have the middle of its ring in its direction: that place says both, whatever else lies on the table.
 * @param zones from the outermost to the centre, 3 to 6
 */
export function ringsGround(zones: readonly ZoneId[]): RingsGround {
  const rings = zones.map((zone, index): Ring => {
    // The centre is as wide as one and a half ring.
    const share = (zones.length - index + 0.5) / (zones.length + 0.5)
    const width = (WORLD.width - 2 * MARGIN) * share
    const height = (WORLD.height - 2 * MARGIN) * share
    return { zone, x: WORLD.width / 2, y: WORLD.height / 2, width, height, round: 1 }
  })
  return { kind: 'rings', rings }
}

const MARGIN = 8

/** @returns whether a point lies within a ring's outer border. */
export function isInside({ x, y, width, height, round }: Ring, point: Point): boolean {
  const across = Math.abs(point.x - x)
  const down = Math.abs(point.y - y)
  if (across > width / 2 || down > height / 2) return false
  const corner = { width: (width / 2) * round, height: (height / 2) * round }
  const right = across - (width / 2 - corner.width)
  const below = down - (height / 2 - corner.height)
  if (right <= 0 || below <= 0) return true
  return (right / corner.width) ** 2 + (below / corner.height) ** 2 <= 1
}

/** @returns the point on a ring's border in a direction from its middle, `angle` in radians. */
export function borderPoint(ring: Ring, angle: number): Point {
  const { x, y, width, height } = ring
  const at = (far: number) => ({ x: x + Math.cos(angle) * far, y: y + Math.sin(angle) * far })
  let within = 0
  let beyond = width + height
  for (let step = 0; step < 24; step++) {
    const half = (within + beyond) / 2
    if (isInside(ring, at(half))) within = half
    else beyond = half
  }
  return at(within)
}

/** @returns the zone a point lies in, or undefined beside the ground. */
export function zoneAt(ground: RingsGround, point: Point): ZoneId | undefined {
  let found: ZoneId | undefined
  for (const ring of ground.rings) {
    if (!isInside(ring, point)) break
    found = ring.zone
  }
  return found
}

/** @returns the middle of a zone in the direction of `point`: what is stored of where a card lies. */
export function towards(ground: RingsGround, zone: ZoneId, point: Point): Point {
  const index = ground.rings.findIndex((ring) => ring.zone === zone)
  const outer = ground.rings[index]
  if (!outer) return { x: WORLD.width / 2, y: WORLD.height / 2 }
  const angle = Math.atan2(point.y - WORLD.height / 2, point.x - WORLD.width / 2)
  const far = borderPoint(outer, angle)
  const inner = ground.rings[index + 1]
  const near = inner ? borderPoint(inner, angle) : { x: WORLD.width / 2, y: WORLD.height / 2 }
  return { x: Math.round((near.x + far.x) / 2), y: Math.round((near.y + far.y) / 2) }
}

/**
 * @param taken where cards lie in this ring already
 * @returns places all around a ring, as far from each other and from those as can be
 */
export function wishes(ground: RingsGround, zone: ZoneId, count: number, taken: readonly Point[]): Point[] {
  const directions = taken.map((point) => directionOf(point))
  const fresh = directions.length === 0 ? evenly(count) : between(directions, count)
  return fresh.map((direction) =>
    towards(ground, zone, {
      x: WORLD.width * (0.5 + Math.cos(direction)),
      y: WORLD.height * (0.5 + Math.sin(direction)),
    }),
  )
}

function evenly(count: number): number[] {
  return Array.from({ length: count }, (_, index) => ((index + 0.5) / count) * 2 * Math.PI - Math.PI / 2)
}

/** Each in the middle of what is then the widest gap. */
function between(taken: readonly number[], count: number): number[] {
  const all = [...taken].sort((one, other) => one - other)
  const found: number[] = []
  for (let index = 0; index < count; index++) {
    let widest = { from: 0, gap: -1 }
    for (const [at, from] of all.entries()) {
      const next = all[at + 1] ?? (all[0] as number) + 2 * Math.PI
      if (next - from > widest.gap) widest = { from, gap: next - from }
    }
    const middle = widest.from + widest.gap / 2
    const direction = middle > Math.PI ? middle - 2 * Math.PI : middle
    found.push(direction)
    all.push(direction)
    all.sort((one, other) => one - other)
  }
  return found
}

/**
 * @returns the direction of a place from the middle of the table, in radians, as if the table were square: so it
 * means the same on a table of another shape
 */
export function directionOf({ x, y }: Point, table: Size = WORLD): number {
  return Math.atan2(y / table.height - 0.5, x / table.width - 0.5)
}
