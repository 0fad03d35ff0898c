import type { Point } from './world.ts'

/** People sit around it and nothing lies on it: it has no zones. */
export type CircleGround = { kind: 'circle' }

/** Points of an edge that is drawn, and of one that is measured. */
const DRAWN = 120
const MEASURED = 720
/** A name is wide and low: beside each other people need more room than above each other. */
const UPWARD = 1.45

/**
 * The edge of the table so many people sit at, clockwise from the top: centre 0, reaching 1 to all four sides. It is an
 * ellipse when they are few, and fills the corners of a wide wall, as rings do (rings.ts), when they are many.
 */
export function tableEdge(count: number, points = DRAWN): Point[] {
  const fullness = 2 + 0.8 * Math.min(1, Math.max(0, (count - 8) / 8))
  return Array.from({ length: points }, (_, step) => {
    const angle = (step / points) * 2 * Math.PI
    const x = Math.sin(angle)
    const y = -Math.cos(angle)
    const radius = (Math.abs(x) ** fullness + Math.abs(y) ** fullness) ** (-1 / fullness)
    return { x: x * radius, y: y * radius }
  })
}

/** @returns places evenly around that table, one for each, clockwise from the top. */
export function seatsAround(count: number): Point[] {
  const edge = tableEdge(count, MEASURED)
  // How far along the edge each point lies, and the first one again at the end.
  const along = [0]
  for (const [index, point] of edge.entries()) {
    const next = edge[(index + 1) % MEASURED] ?? point
    along.push((along[index] ?? 0) + Math.hypot(next.x - point.x, UPWARD * (next.y - point.y)))
  }
  const whole = along[MEASURED] ?? 0
  return Array.from({ length: count }, (_, index) => {
    const at = along.findIndex((distance) => distance >= (index / count) * whole - 1e-9)
    return edge[at % MEASURED] as Point
  })
}
