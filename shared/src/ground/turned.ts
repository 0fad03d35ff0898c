import type { Box, Point, Size } from './world.ts'

/** What computing leaves of a place exactly between two units. */
const HAIR = 1e-6

/** The upright box around something; where that does not lie upright itself, how large it is and how it lies turned. */
export type BoxAround = Box & { turned?: Size & { angle: number } }

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

/** @returns the smallest upright box around one that lies turned by so many degrees; that very box when it lies upright */
export function boxTurned(box: Box, degrees = 0): BoxAround {
  if (degrees === 0) return box
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))]
  const { width, height } = box
  const turned = { width, height, angle: degrees }
  return { ...box, width: width * cos + height * sin, height: width * sin + height * cos, turned }
}
