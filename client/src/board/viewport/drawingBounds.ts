import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import { type BoxAround, boxTurned } from '@kring/shared/ground/turned'
import type { Box } from '@kring/shared/ground/world'

/** @returns the smallest upright box around a drawing, by its centre, without the width of its line */
export function boundsOf(drawing: Drawing): BoxAround {
  switch (drawing.shape) {
    case 'ink':
      return boxAroundPoints(drawing.points)
    case 'line':
      return boxAroundPoints([drawing.from.x, drawing.from.y, drawing.to.x, drawing.to.y])
    default: {
      const { x, y, width, height } = drawing
      return boxTurned({ x, y, width, height }, angleOf(drawing))
    }
  }
}

/** @returns how a drawing lies turned, degrees to the right; 0 for one that has no upright */
export function angleOf(drawing: Drawing): number {
  return 'angle' in drawing ? (drawing.angle ?? 0) : 0
}

/** @returns a drawing as it would lie upright */
export function upright(drawing: Drawing): Drawing {
  return 'angle' in drawing ? { ...drawing, angle: 0 } : drawing
}

/** @param coordinates x0, y0, x1, y1, … */
export function boxAroundPoints(coordinates: readonly number[]): Box {
  let left = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    const x = coordinates[i] as number
    const y = coordinates[i + 1] as number
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}
