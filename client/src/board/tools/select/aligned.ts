import type { Box, Point } from '@kring/shared/ground/world'

/** How several things are put in line. */
export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom', 'across', 'down'] as const
/** `across` and `down`: evenly apart from left to right, from top to bottom. */
export type Alignment = (typeof ALIGNMENTS)[number]

/** @returns where the middles of these boxes go, in the same order, world units in whole numbers. */
export function aligned(boxes: readonly Box[], how: Alignment): Point[] {
  const all = boundsOf(boxes)
  if (how === 'across') return spread(boxes, 'x', 'width')
  if (how === 'down') return spread(boxes, 'y', 'height')
  return boxes.map((box) => {
    const { x, y } = alignedOne(box, all, how)
    return { x: Math.round(x), y: Math.round(y) }
  })
}

function alignedOne(box: Box, all: Box, how: Exclude<Alignment, 'across' | 'down'>): Point {
  switch (how) {
    case 'left':
      return { x: all.x - (all.width - box.width) / 2, y: box.y }
    case 'centre':
      return { x: all.x, y: box.y }
    case 'right':
      return { x: all.x + (all.width - box.width) / 2, y: box.y }
    case 'top':
      return { x: box.x, y: all.y - (all.height - box.height) / 2 }
    case 'middle':
      return { x: box.x, y: all.y }
    case 'bottom':
      return { x: box.x, y: all.y + (all.height - box.height) / 2 }
  }
}

/** The outermost stay where they are; between the others there is equal room. */
function spread(boxes: readonly Box[], along: 'x' | 'y', length: 'width' | 'height'): Point[] {
  const order = [...boxes.keys()].sort((one, other) => at(boxes, one)[along] - at(boxes, other)[along])
  const all = boundsOf(boxes)
  const filled = boxes.reduce((sum, box) => sum + box[length], 0)
  const gap = (all[length] - filled) / Math.max(1, boxes.length - 1)
  const points = boxes.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  let edge = all[along] - all[length] / 2
  for (const index of order) {
    const box = at(boxes, index)
    points[index] = { ...at(points, index), [along]: Math.round(edge + box[length] / 2) }
    edge += box[length] + gap
  }
  return points
}

function at<T>(things: readonly T[], index: number): T {
  return things[index] as T
}

/** @returns the smallest box around all of these; empty at the origin when there are none. */
export function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x - width / 2)
    right = Math.max(right, x + width / 2)
    top = Math.min(top, y - height / 2)
    bottom = Math.max(bottom, y + height / 2)
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}
