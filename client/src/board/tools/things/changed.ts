import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { moved } from '@kring/shared/capabilities/draw/mark'
import { wholeTurnedPoint } from '@kring/shared/ground/turned-point'
import type { Point } from '@kring/shared/ground/world'
import { STROKE, type TextSize, type Width } from '../../drawings/drawStyle.ts'
import { boundsOf } from '../../viewport/drawingBounds.ts'

/** A drawing that becomes another. */
export type Changed = { mark: string; drawing: Drawing }

/** Thickness of the line of a shape, and of a line itself, world units. */
const LINES: Record<Width, number> = { thin: 3, middle: 5, thick: 10 }

/** @returns whether a drawing has a colour, a line with a thickness, or letters with a size */
export const has = {
  colour: ({ drawing }: Mark) => 'colour' in drawing,
  width: ({ drawing: { shape } }: Mark) => shape !== 'text' && shape !== 'image' && shape !== 'frame',
  size: ({ drawing }: Mark) => drawing.shape === 'text',
}

export function coloured(marks: readonly Mark[], colour: number): Changed[] {
  return changed(marks, (drawing) => ('colour' in drawing ? { ...drawing, colour } : drawing))
}

export function thickened(marks: readonly Mark[], width: Width): Changed[] {
  return changed(marks, (drawing) => {
    switch (drawing.shape) {
      case 'ink':
        return { ...drawing, width: STROKE[drawing.tool][width] }
      case 'line':
        return { ...drawing, width: LINES[width] }
      case 'rectangle':
      case 'ellipse':
      case 'diamond':
        return { ...drawing, line: LINES[width] }
      default:
        return drawing
    }
  })
}

/** @param heightOf how high a text becomes in letters of this size */
export function lettered(
  marks: readonly Mark[],
  size: TextSize,
  heightOf: (drawing: Extract<Drawing, { shape: 'text' }>) => number,
): Changed[] {
  return changed(marks, (drawing) => {
    if (drawing.shape !== 'text') return drawing
    const next = { ...drawing, size }
    const height = heightOf(next)
    return { ...next, height, y: Math.round(drawing.y + (height - drawing.height) / 2) }
  })
}

/** Degrees. */
export const QUARTER = 90

/** A quarter turn to the right of everything around one point. Words and pictures stay upright. */
export function turned(marks: readonly Mark[], around: Point): Changed[] {
  const turn = (point: Point) => wholeTurnedPoint(point, around, QUARTER)
  return changed(marks, (drawing) => {
    switch (drawing.shape) {
      case 'ink':
        return {
          ...drawing,
          points: drawing.points.flatMap((x, index, all) => {
            if (index % 2 === 1) return []
            const point = turn({ x, y: all[index + 1] ?? 0 })
            return [point.x, point.y]
          }),
        }
      case 'line':
        return {
          ...drawing,
          from: turn(drawing.from),
          to: turn(drawing.to),
        }
      case 'text':
      case 'image':
        return { ...drawing, ...turn(drawing) }
      default: {
        const { width: height, height: width } = drawing
        return { ...drawing, ...turn(drawing), width, height }
      }
    }
  })
}

/** @returns drawings whose box comes to lie with its middle at these points */
export function put(marks: readonly Mark[], middles: readonly Point[]): Changed[] {
  return marks.flatMap(({ id, drawing }, index) => {
    const to = middles[index]
    const { x, y } = boundsOf(drawing)
    const by = to && { right: Math.round(to.x - x), down: Math.round(to.y - y) }
    if (!by || (by.right === 0 && by.down === 0)) return []
    return [{ mark: id, drawing: moved(drawing, by.right, by.down) }]
  })
}

/** A line that was bound to what goes away ends where it ended. */
export function loosened(marks: readonly Mark[], gone: ReadonlySet<string>): Changed[] {
  return changed(
    marks.filter(({ id }) => !gone.has(id)),
    (drawing) => {
      if (drawing.shape !== 'line') return drawing
      const { start, end, ...line } = drawing
      const [from, to] = [start && !gone.has(start) && start, end && !gone.has(end) && end]
      if (from === start && to === end) return drawing
      return { ...line, ...(from && { start: from }), ...(to && { end: to }) }
    },
  )
}

function changed(marks: readonly Mark[], change: (drawing: Drawing) => Drawing): Changed[] {
  return marks.flatMap(({ id, drawing }) => {
    const next = change(drawing)
    return JSON.stringify(next) === JSON.stringify(drawing) ? [] : [{ mark: id, drawing: next }]
  })
}
