import { noteBox } from '@kring/shared/ground/note-size'
import { type Box, WORLD } from '@kring/shared/ground/world'
import { type Activity, looseCards } from '@kring/shared/meeting'
import { boundsOf } from './drawingBounds.ts'

type Edges = { left: number; top: number; right: number; bottom: number }

function boxOf({ left, top, right, bottom }: Edges): Box {
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

/** @returns the smallest box around these, or undefined around nothing. */
export function boxAround(boxes: Iterable<Box>): Box | undefined {
  let edges: Edges | undefined
  for (const { x, y, width, height } of boxes) {
    edges = {
      left: Math.min(edges?.left ?? Infinity, x - width / 2),
      top: Math.min(edges?.top ?? Infinity, y - height / 2),
      right: Math.max(edges?.right ?? -Infinity, x + width / 2),
      bottom: Math.max(edges?.bottom ?? -Infinity, y + height / 2),
    }
  }
  return edges && boxOf(edges)
}

/** @returns whether one box lies wholly in another. */
export function isInside(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) <= (other.width - one.width) / 2 &&
    Math.abs(one.y - other.y) <= (other.height - one.height) / 2
  )
}

/** One note does not fill a wall: so much is shown at least, world units. */
const LEAST = { width: 1280, height: 760 }

/** @returns all that lies on an open table. */
export function contentBox(activity: Activity): Box {
  const cards = looseCards(activity).map(noteBox)
  const marks = Object.values(activity.marks).map(({ drawing }) => boundsOf(drawing))
  const found = boxAround([...cards, ...marks])
  if (!found) return { x: WORLD.width / 2, y: WORLD.height / 2, ...LEAST }
  const { x, y, width, height } = found
  return { x, y, width: Math.max(width, LEAST.width), height: Math.max(height, LEAST.height) }
}
