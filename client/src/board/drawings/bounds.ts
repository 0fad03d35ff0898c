import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import type { Box } from '@kring/shared/ground/world'
import { boxAroundPoints } from '../viewport/drawingBounds.ts'

/** @returns how far the line of a drawing reaches beyond {@link boundsOf}, world units */
export function spreadOf(drawing: Drawing): number {
  if (drawing.shape === 'ink') return drawing.width / 2
  if (drawing.shape === 'line') return drawing.text ? 170 : 24
  return 'line' in drawing ? 3 + (drawing.line ?? 0) / 2 : 3
}

/** @returns the box around several, or null for none */
export function aroundAll(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null
  return boxAroundPoints(
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
