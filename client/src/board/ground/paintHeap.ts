import type { ZoneBox } from '@kring/shared/ground/boxes'
import type { Box } from '@kring/shared/ground/world'
import { type BoardLook, fontOf } from '../render/boardLook.ts'

/** Share of a heap's width where the waiting cards are shown; the rest is for the one that is read. */
const STACK = 0.27
const MARGIN = 14
/** Above the card that is read its marks stick out. */
const BADGE = 18

/** @returns the part of a heap where the one card lies that is shown. */
export function dealtRoom({ x, y, width, height, head }: ZoneBox): Box {
  const stack = width * STACK
  return {
    x: x + stack / 2 - MARGIN / 2,
    y: y + head / 2 + BADGE / 2,
    width: width - stack - MARGIN,
    height: height - head - MARGIN - BADGE,
  }
}

/** Paints the cards that wait as a stack of papers with their number; nothing when none do. */
export function paintHeap(
  context: CanvasRenderingContext2D,
  box: ZoneBox,
  count: number,
  look: BoardLook,
): void {
  if (count === 0) return
  const height = Math.min(96, box.height - box.head - 2 * MARGIN)
  const width = box.width * STACK - 2 * MARGIN
  const x = box.x - box.width / 2 + MARGIN + width / 2
  const y = box.y + box.head / 2
  for (let paper = Math.min(3, count) - 1; paper >= 0; paper--) {
    context.beginPath()
    context.roundRect(x - width / 2 + paper * 6, y - height / 2 - paper * 6 + 6, width, height, look.radius)
    context.fillStyle = look.card
    context.fill()
    context.lineWidth = 1.5
    context.strokeStyle = look.lineStrong
    context.stroke()
  }
  const size = height * 0.56
  context.font = fontOf(look, size, 700)
  context.fillStyle = look.ink
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  context.fillText(String(count), x, y + 6 + size * 0.34)
}
