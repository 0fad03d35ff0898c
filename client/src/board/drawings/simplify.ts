import type { Point } from '@kring/shared/ground/world'

/**
 * Leaves out the points of a path that a straight line shows as well (Ramer–Douglas–Peucker).
 * @param tolerance how far a point may lie from what remains, world units
 * @returns the first, the last, and what is needed between them
 */
export function simplify(path: readonly Point[], tolerance: number): Point[] {
  if (path.length <= 2) return [...path]
  const keep = new Uint8Array(path.length)
  keep[0] = 1
  keep[path.length - 1] = 1
  const spans: [number, number][] = [[0, path.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let farthest = -1
    let most = tolerance
    for (let i = from + 1; i < to; i++) {
      const far = distanceToSegment(path[i] as Point, path[from] as Point, path[to] as Point)
      if (far <= most) continue
      most = far
      farthest = i
    }
    if (farthest < 0) continue
    keep[farthest] = 1
    spans.push([from, farthest], [farthest, to])
  }
  return path.filter((_, index) => keep[index] === 1)
}

/**
 * Makes a path fit into so many points, by leaving out more and more of its detail.
 * @param most at least 2
 */
export function simplifyTo(path: readonly Point[], most: number, tolerance: number): Point[] {
  let fine = tolerance
  let made = simplify(path, fine)
  while (made.length > most) {
    fine *= 1.6
    made = simplify(made, fine)
  }
  return made
}

/**
 * Cuts a long path into parts that each begin where the one before ends.
 * @param most points of one part, at least 2
 */
export function inParts(path: readonly Point[], most: number): Point[][] {
  if (path.length <= most) return [[...path]]
  const parts: Point[][] = []
  for (let from = 0; from < path.length - 1; from += most - 1) parts.push(path.slice(from, from + most))
  return parts
}

/** @returns x0, y0, x1, y1, … as whole numbers, as statements hold ink */
export function flat(path: readonly Point[]): number[] {
  return path.flatMap(({ x, y }) => [Math.round(x), Math.round(y)])
}

export function distanceToSegment(point: Point, from: Point, to: Point): number {
  const across = to.x - from.x
  const along = to.y - from.y
  const length = across * across + along * along
  const share =
    length === 0
      ? 0
      : Math.min(1, Math.max(0, ((point.x - from.x) * across + (point.y - from.y) * along) / length))
  return Math.hypot(point.x - from.x - share * across, point.y - from.y - share * along)
}
