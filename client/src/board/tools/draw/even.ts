import type { Point } from '@kring/shared/ground/world'

/**
 * Where a pull ends that is kept even.
 * @param isLine a line goes by eighths of a turn; else the box is as wide as it is high
 */
export function even(isLine: boolean, from: Point, to: Point): Point {
  const [right, down] = [to.x - from.x, to.y - from.y]
  if (!isLine) {
    const side = Math.max(Math.abs(right), Math.abs(down))
    return { x: from.x + side * (right < 0 ? -1 : 1), y: from.y + side * (down < 0 ? -1 : 1) }
  }
  const eighth = Math.PI / 4
  const angle = Math.round(Math.atan2(down, right) / eighth) * eighth
  // As far as the hand went in that direction.
  const length = right * Math.cos(angle) + down * Math.sin(angle)
  return { x: from.x + Math.cos(angle) * length, y: from.y + Math.sin(angle) * length }
}
