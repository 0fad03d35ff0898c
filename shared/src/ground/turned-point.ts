import type { Point } from './world.ts'

/** What computing leaves of a place exactly between two units. */
const HAIR = 1e-6

/** @returns where a point comes to lie when it is turned so many degrees to the right around another */
export function turnedPoint({ x, y }: Point, around: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [across, down] = [x - around.x, y - around.y]
  return { x: around.x + across * cos - down * sin, y: around.y + across * sin + down * cos }
}

/** @returns the same in whole units */
export function wholeTurnedPoint(point: Point, around: Point, degrees: number): Point {
  const { x, y } = turnedPoint(point, around, degrees)
  return { x: Math.round(x + HAIR), y: Math.round(y + HAIR) }
}
