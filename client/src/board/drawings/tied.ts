import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import type { BoxAround } from '@kring/shared/ground/turned'
import { turnedPoint, wholeTurnedPoint } from '@kring/shared/ground/turned-point'
import type { Point } from '@kring/shared/ground/world'

type Line = Extract<Drawing, { shape: 'line' }>

/** Between the end of an arrow and what it is bound to, world units. */
const APART = 8

/**
 * A line whose ends lie where what they are bound to lies now: at its edge, towards the other end. What is gone leaves
 * an end where it was seen last.
 * @param boxOf where a card or drawing lies
 */
export function tied(line: Line, boxOf: (thing: string) => BoxAround | undefined): Line {
  const { start, end } = line
  if (start === undefined && end === undefined) return line
  const [first, last] = [start && boxOf(start), end && boxOf(end)]
  const from = first ? edgeOf(first, last || line.to) : line.from
  const to = last ? edgeOf(last, first || line.from) : line.to
  return { ...line, from, to }
}

/** Where a straight line from the middle of something towards a point leaves its outline, in whole units. */
function edgeOf(lies: BoxAround, towards: Point): Point {
  const { angle, ...size } = lies.turned ?? { ...lies, angle: 0 }
  const box = { ...size, x: lies.x, y: lies.y }
  // It is looked at as it would lie upright.
  const to = turnedPoint(towards, box, -angle)
  const [across, down] = [to.x - box.x, to.y - box.y]
  const share = Math.min(
    (box.width / 2 + APART) / Math.max(1, Math.abs(across)),
    (box.height / 2 + APART) / Math.max(1, Math.abs(down)),
    1,
  )
  return wholeTurnedPoint({ x: box.x + across * share, y: box.y + down * share }, box, angle)
}
