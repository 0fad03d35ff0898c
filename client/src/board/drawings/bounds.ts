import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import type { Box } from '@kring/shared/ground/world'

/** @returns the smallest box around a drawing, by its centre, without the width of its line */
export function boundsOf(drawing: Drawing): Box {
  switch (drawing.shape) {
    case 'ink':
      return around(drawing.points)
    case 'line':
      return around([drawing.from.x, drawing.from.y, drawing.to.x, drawing.to.y])
    default: {
      const { x, y, width, height } = drawing
      return { x, y, width, height }
    }
  }
}

/** @returns how far the line of a drawing reaches beyond {@link boundsOf}, world units */
export function spreadOf(drawing: Drawing): number {
  if (drawing.shape === 'ink') return drawing.width / 2
  if (drawing.shape === 'line') return drawing.text ? 170 : 24
  return 'line' in drawing ? 3 + (drawing.line ?? 0) / 2 : 3
}

/** @returns the box around several, or null for none */
export function aroundAll(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  return around(
    boxes.flatMap(({ x, y, width, height }) => [
      x - width / 2,
      y - height / 2,
      x + width / 2,
      y + height / 2,
    ]),
  )
}

/** @returns whether two boxes have any part in common, when one is made larger by `room` all around */
export function meets(one: Box, other: Box, room = 0): boolean {
  return (
    Math.abs(one.x - other.x) <= (one.width + other.width) / 2 + room &&
    Math.abs(one.y - other.y) <= (one.height + other.height) / 2 + room
  )
}

function around(coordinates: readonly number[]): Box {
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
