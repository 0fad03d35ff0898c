import type { Point } from '@kring/shared/ground/world'
import { simplify } from './simplify.ts'

/** Turns sharper than this keep their neighbours, so that smoothing does not round them off; radians. */
const SHARP = 0.6

/** Where a path is drawn: a canvas, or a path kept for later. */
export type PathPen = Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo' | 'quadraticCurveTo'>

/** Draws a path smoothly: a curve from the middle of each step to the middle of the next. */
export function traceStroke(pen: PathPen, path: readonly Point[]): void {
  const [first, second] = path
  if (!first) return
  pen.moveTo(first.x, first.y)
  if (!second) {
    // A dot: round ends make it a disc.
    pen.lineTo(first.x + 0.01, first.y)
    return
  }
  for (let i = 1; i < path.length - 1; i++) {
    const at = path[i] as Point
    const next = path[i + 1] as Point
    pen.quadraticCurveTo(at.x, at.y, (at.x + next.x) / 2, (at.y + next.y) / 2)
  }
  const last = path[path.length - 1] as Point
  pen.lineTo(last.x, last.y)
}

/** @returns the points of ink as a statement holds it */
export function pathOf(points: readonly number[]): Point[] {
  const path: Point[] = []
  for (let i = 0; i + 1 < points.length; i += 2)
    path.push({ x: points[i] as number, y: points[i + 1] as number })
  return path
}

/**
 * Leaves out what a stroke does not need, and keeps its corners.
 * @param tolerance world units
 */
export function simplifyStroke(path: readonly Point[], tolerance: number): Point[] {
  const kept = simplify(path, tolerance)
  const index = new Map(path.map((point, at) => [point, at]))
  return kept.flatMap((point, at) => {
    const before = kept[at - 1]
    const after = kept[at + 1]
    if (!before || !after || turn(before, point, after) < SHARP) return [point]
    const here = index.get(point) ?? 0
    return [path[here - 1] ?? before, point, path[here + 1] ?? after].filter(
      (one) => one !== before && one !== after,
    )
  })
}

function turn(before: Point, at: Point, after: Point): number {
  const into = Math.atan2(at.y - before.y, at.x - before.x)
  const out = Math.atan2(after.y - at.y, after.x - at.x)
  const angle = Math.abs(out - into)
  return angle > Math.PI ? 2 * Math.PI - angle : angle
}
