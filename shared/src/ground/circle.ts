import type { Point } from './world.ts'

/** People sit around it and nothing lies on it: it has no zones. */
export type CircleGround = { kind: 'circle' }

/**
 * Places around a circle, one for each, clockwise from the top: in an ellipse they stand closer where it is steep,
 * which is where names need less room.
 * @returns points on the circle with centre 0 and radius 1, down being positive
 */
export function seatsAround(count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI
    return { x: Math.sin(angle), y: -Math.cos(angle) }
  })
}
