import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import { turnedPoint } from '@kring/shared/ground/turned-point'
import type { Box, Point } from '@kring/shared/ground/world'
import { angleOf, boundsOf, upright } from '../viewport/drawingBounds.ts'

/** A corner that is pulled: −1 or 1 across and down from the middle; for a line its two ends. */
export type Handle = { across: -1 | 1; down: -1 | 1 } | 'from' | 'to'

/** Nothing becomes smaller than this, world units. */
export const LEAST_SIDE = 16

const CORNERS: readonly Handle[] = [
  { across: -1, down: -1 },
  { across: 1, down: -1 },
  { across: 1, down: 1 },
  { across: -1, down: 1 },
]

/** @returns by what a drawing can be pulled into another size */
export function handlesOf({ shape }: Drawing): readonly Handle[] {
  return shape === 'line' ? ['from', 'to'] : CORNERS
}

/** @returns where a handle is, world units */
export function handleAt(drawing: Drawing, handle: Handle): Point {
  if (typeof handle === 'string') return drawing.shape === 'line' ? drawing[handle] : boundsOf(drawing)
  const { x, y, width, height } = boundsOf(upright(drawing))
  const corner = { x: x + (handle.across * width) / 2, y: y + (handle.down * height) / 2 }
  return turnedPoint(corner, { x, y }, angleOf(drawing))
}

/**
 * A drawing with one of its handles pulled to a place; the opposite corner stays where it is.
 * Images and ink keep their proportions.
 * @param to world units
 */
export function resized(drawing: Drawing, handle: Handle, to: Point): Drawing {
  if (typeof handle === 'string') {
    const end = { x: Math.round(to.x), y: Math.round(to.y) }
    return drawing.shape === 'line' ? { ...drawing, [handle]: end } : drawing
  }
  if (drawing.shape === 'line') return drawing
  const before = boundsOf(upright(drawing))
  const keeps = drawing.shape === 'image' || drawing.shape === 'ink'
  const box = pulled(before, handle, to, keeps, angleOf(drawing))
  if (drawing.shape !== 'ink') return { ...drawing, ...whole(box) }
  const scaled = (value: number, from: number, size: number, into: number, now: number) =>
    Math.round(into + (size === 0 ? 0 : ((value - from) / size) * now))
  return {
    ...drawing,
    points: drawing.points.map((value, index) =>
      index % 2 === 0
        ? scaled(value, before.x, before.width, box.x, box.width)
        : scaled(value, before.y, before.height, box.y, box.height),
    ),
  }
}

/** @param angle how it lies turned, degrees: it is pulled along its own sides */
function pulled(
  box: Box,
  { across, down }: Exclude<Handle, string>,
  hand: Point,
  keeps: boolean,
  angle: number,
): Box {
  const opposite = { x: box.x - (across * box.width) / 2, y: box.y - (down * box.height) / 2 }
  const fixed = turnedPoint(opposite, box, angle)
  const to = turnedPoint(hand, fixed, -angle)
  let width = Math.max(LEAST_SIDE, (to.x - fixed.x) * across)
  let height = Math.max(LEAST_SIDE, (to.y - fixed.y) * down)
  if (keeps) {
    const scale = Math.max(
      box.width > 0 ? width / box.width : 0,
      box.height > 0 ? height / box.height : 0,
      LEAST_SIDE / Math.max(box.width, box.height, 1),
    )
    width = box.width * scale
    height = box.height * scale
  }
  const middle = { x: fixed.x + (across * width) / 2, y: fixed.y + (down * height) / 2 }
  return { ...turnedPoint(middle, fixed, angle), width, height }
}

function whole({ x, y, width, height }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(4, Math.round(width)),
    height: Math.max(4, Math.round(height)),
  }
}
