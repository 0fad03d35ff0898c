import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { turnedPoint } from '@kring/shared/ground/turned-point'
import type { Point } from '@kring/shared/ground/world'
import { angleOf, boundsOf, upright } from '../viewport/drawingBounds.ts'
import { meets, spreadOf } from './bounds.ts'
import { distanceToSegment } from './simplify.ts'

/** Height of the name of a frame, above its box; world units. */
export const FRAME_NAME = 52

/**
 * Whether a finger at a point means this drawing. A frame is its edge and its name: what lies in it stays in reach.
 * @param reach how far beside it a finger may be, world units
 */
export function isTouched(drawing: Drawing, at: Point, reach: number): boolean {
  const angle = angleOf(drawing)
  if ('angle' in drawing && angle !== 0)
    return isTouched(upright(drawing), turnedPoint(at, drawing, -angle), reach)
  const here = { ...at, width: 0, height: 0 }
  const room = reach + spreadOf(drawing)
  switch (drawing.shape) {
    case 'ink':
      return meets(boundsOf(drawing), here, room) && crosses(drawing, at, at, reach)
    case 'line':
      return distanceToSegment(at, drawing.from, drawing.to) <= reach + 4
    case 'frame': {
      const { x, y, width, height } = drawing
      const top = y - height / 2
      const onName = Math.abs(at.x - x) <= width / 2 && at.y <= top && at.y >= top - FRAME_NAME
      const isNear = meets(drawing, here, reach)
      const isWithin = Math.abs(at.x - x) < width / 2 - reach && Math.abs(at.y - y) < height / 2 - reach
      return onName || (isNear && !isWithin)
    }
    case 'ellipse': {
      const across = (at.x - drawing.x) / (drawing.width / 2 + reach)
      const along = (at.y - drawing.y) / (drawing.height / 2 + reach)
      return across * across + along * along <= 1
    }
    case 'diamond': {
      const across = Math.abs(at.x - drawing.x) / (drawing.width / 2 + reach)
      const along = Math.abs(at.y - drawing.y) / (drawing.height / 2 + reach)
      return across + along <= 1
    }
    default:
      return meets(boundsOf(drawing), here, reach)
  }
}

/**
 * Whether an eraser that goes from one point to another crosses a line of ink.
 * @param reach of the eraser, world units
 */
export function crosses(
  drawing: Extract<Drawing, { shape: 'ink' | 'line' }>,
  from: Point,
  to: Point,
  reach: number,
): boolean {
  const room = reach + (drawing.shape === 'ink' ? drawing.width / 2 : 4)
  const swept = {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
  if (!meets(boundsOf(drawing), swept, room)) return false
  const path = pathOf(drawing)
  const first = path[0]
  if (path.length === 1 && first) return distanceToSegment(first, from, to) <= room
  for (let i = 1; i < path.length; i++) {
    if (segmentDistance(path[i - 1] as Point, path[i] as Point, from, to) <= room) return true
  }
  return false
}

/**
 * Whether an eraser that goes from one point to another takes this drawing: of a frame it has to touch the edge or name.
 * @param reach of the eraser, world units
 */
export function isErased(drawing: Drawing, from: Point, to: Point, reach: number): boolean {
  if (drawing.shape === 'ink' || drawing.shape === 'line') return crosses(drawing, from, to, reach)
  // Fast hands tell of few points: what lies between them counts as well.
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / reach))
  for (let step = 0; step <= steps; step++) {
    const share = step / steps
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    if (isTouched(drawing, at, reach / 2)) return true
  }
  return false
}

/** @returns the topmost drawing under a point, or null; frames lie under everything */
export function markAt(marks: readonly Mark[], at: Point, reach: number): Mark | null {
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i] as Mark
    if (isTouched(mark.drawing, at, reach)) return mark
  }
  return null
}

function pathOf(drawing: Extract<Drawing, { shape: 'ink' | 'line' }>): Point[] {
  if (drawing.shape === 'line') return [drawing.from, drawing.to]
  const path: Point[] = []
  for (let i = 0; i + 1 < drawing.points.length; i += 2)
    path.push({ x: drawing.points[i] as number, y: drawing.points[i + 1] as number })
  return path
}

function segmentDistance(a: Point, b: Point, c: Point, d: Point): number {
  if (areCrossing(a, b, c, d)) return 0
  return Math.min(
    distanceToSegment(a, c, d),
    distanceToSegment(b, c, d),
    distanceToSegment(c, a, b),
    distanceToSegment(d, a, b),
  )
}

function areCrossing(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
