import type { ZoneId } from '../meeting.ts'
import { type Point, WORLD } from './world.ts'

/**
 * A ring as a superellipse |x/a|^n + |y/b|^n ≤ 1 around the centre of the world. A higher `n` fills the
 * corners of a wide wall; it falls towards the centre, which is nearly an ellipse.
 */
export type Ring = { zone: ZoneId; a: number; b: number; n: number }

/** Concentric rings, from the outermost to the centre. */
export type RingsGround = { kind: 'rings'; rings: Ring[] }

const MARGIN = 8

/**
 * Concentric rings that use a wide wall. They are not evenly wide: the outermost holds what begins there,
 * the centre what ends there.
 * @param zones from the outermost to the centre, 3 to 6
 */
export function ringsGround(zones: readonly ZoneId[]): RingsGround {
  const count = zones.length
  const a = WORLD.width / 2 - MARGIN
  const b = WORLD.height / 2 - MARGIN
  const centre = { a: a * (0.62 - 0.045 * count), b: b * (0.44 - 0.035 * count) }
  const rings = zones.map((zone, index) => {
    // The outermost ring takes a quarter more than its share of the way in.
    const share = index === 0 ? 0 : (index + 0.25) / (count - 1 + 0.25)
    return {
      zone,
      a: a + (centre.a - a) * share,
      b: b + (centre.b - b) * share,
      n: 3.6 - 1.2 * (index / (count - 1)),
    }
  })
  return { kind: 'rings', rings }
}

/** @returns the area of a zone in square world units. */
export function zoneArea(ground: RingsGround, zone: ZoneId): number {
  const index = ground.rings.findIndex((ring) => ring.zone === zone)
  const outer = ground.rings[index]
  if (!outer) return 0
  const inner = ground.rings[index + 1]
  // Cards of the outermost ring may use the corners of the table beside it.
  const whole = index === 0 ? WORLD.width * WORLD.height : superellipseArea(outer)
  return whole - (inner ? superellipseArea(inner) : 0)
}

/** Close enough for n from 2 to 4: exact at the ellipse, within 3 % above. */
function superellipseArea({ a, b, n }: Ring): number {
  return 4 * a * b * (1 - 0.86 / n ** 2)
}

/** The cheap answers come first: layout asks this thousands of times. */
function isInside(ring: Ring, point: Point): boolean {
  const x = Math.abs(point.x - WORLD.width / 2) / ring.a
  const y = Math.abs(point.y - WORLD.height / 2) / ring.b
  if (x > 1 || y > 1) return false
  // An ellipse lies within every superellipse with n above 2.
  return x * x + y * y <= 1 || x ** ring.n + y ** ring.n <= 1
}

/** @returns the point on a ring's border in a direction from the centre of the world, `angle` in radians. */
export function borderPoint(ring: Ring, angle: number): Point {
  const x = Math.cos(angle)
  const y = Math.sin(angle)
  const radius = ((Math.abs(x) / ring.a) ** ring.n + (Math.abs(y) / ring.b) ** ring.n) ** (-1 / ring.n)
  return { x: WORLD.width / 2 + x * radius, y: WORLD.height / 2 + y * radius }
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

/** @returns points spread over a ring, the calmest places first: its middle, then towards its borders. */
export function findSpots(ground: RingsGround, zone: ZoneId): Point[] {
  const index = ground.rings.findIndex((ring) => ring.zone === zone)
  const outer = ground.rings[index]
  if (!outer) return []
  const inner = ground.rings[index + 1]
  const points: Point[] = []
  const depths = inner ? [0.5, 0.35, 0.65, 0.2, 0.8] : [0, 0.18, 0.32, 0.45, 0.57, 0.68, 0.79, 0.9]
  const steps = 120
  for (const depth of depths) {
    for (let step = 0; step < steps; step++) {
      const angle = (step / steps) * 2 * Math.PI
      const far = borderPoint(outer, angle)
      const near = inner ? borderPoint(inner, angle) : { x: WORLD.width / 2, y: WORLD.height / 2 }
      points.push({
        x: Math.round(near.x + (far.x - near.x) * depth),
        y: Math.round(near.y + (far.y - near.y) * depth),
      })
    }
  }
  return points
}

/** @returns the middle of a zone in the direction of `point`: where a card goes that is moved without a drop point. */
export function towards(ground: RingsGround, zone: ZoneId, point: Point): Point {
  const index = ground.rings.findIndex((ring) => ring.zone === zone)
  const outer = ground.rings[index]
  if (!outer) return { x: WORLD.width / 2, y: WORLD.height / 2 }
  const angle = Math.atan2(point.y - WORLD.height / 2, point.x - WORLD.width / 2)
  const far = borderPoint(outer, angle)
  const inner = ground.rings[index + 1]
  const near = inner ? borderPoint(inner, angle) : { x: WORLD.width / 2, y: WORLD.height / 2 }
  return { x: (near.x + far.x) / 2, y: (near.y + far.y) / 2 }
}

/** @returns places all around a ring. */
export function wishes(ground: RingsGround, zone: ZoneId, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = ((index + 0.5) / count) * 2 * Math.PI - Math.PI / 2
    const far = { x: WORLD.width * (0.5 + Math.cos(angle)), y: WORLD.height * (0.5 + Math.sin(angle)) }
    return towards(ground, zone, far)
  })
}
