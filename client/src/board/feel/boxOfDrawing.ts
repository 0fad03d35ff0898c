import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import type { Box } from '@kring/shared/ground/world'
import { boundsOf } from './aligned.ts'

/** @returns the box a drawing takes, world units. */
export function boxOfDrawing(drawing: Drawing): Box {
  switch (drawing.shape) {
    case 'ink':
      return boundsOf(pointsOf(drawing.points))
    case 'line':
      return boundsOf([drawing.from, drawing.to].map((point) => ({ ...point, width: 0, height: 0 })))
    default: {
      const { x, y, width, height } = drawing
      return { x, y, width, height }
    }
  }
}

function pointsOf(points: readonly number[]): Box[] {
  const boxes: Box[] = []
  for (let index = 0; index + 1 < points.length; index += 2)
    boxes.push({ x: points[index] as number, y: points[index + 1] as number, width: 0, height: 0 })
  return boxes
}
