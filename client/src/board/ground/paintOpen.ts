import type { BoardLook } from '../render/boardLook.ts'
import type { Seen } from '../viewport/viewTransform.ts'

/** Distance between two lines of the grid, or dots, world units, as long as they lie this far apart on the screen, CSS pixels. */
export const GRID = 40
const APART = 24

/** Paints a table without end: dots that tell that it moves, and how far; lines where things are laid on a grid. */
export function paintTable(
  context: CanvasRenderingContext2D,
  look: BoardLook,
  { sight, scale }: Seen,
  isGrid: boolean,
): void {
  let step = GRID
  while (step * scale < APART) step *= 2
  const dot = 2.4 / Math.min(1.5, Math.max(scale, 0.1))
  const left = Math.floor((sight.x - sight.width / 2) / step) * step
  const top = Math.floor((sight.y - sight.height / 2) / step) * step
  const right = sight.x + sight.width / 2
  const bottom = sight.y + sight.height / 2
  context.fillStyle = look.line
  context.beginPath()
  const line = 1 / scale
  if (isGrid) {
    for (let y = top; y <= bottom; y += step) context.rect(left, y - line / 2, right - left, line)
    for (let x = left; x <= right; x += step) context.rect(x - line / 2, top, line, bottom - top)
  }
  for (let y = top; y <= bottom && !isGrid; y += step) {
    for (let x = left; x <= right; x += step) context.rect(x - dot / 2, y - dot / 2, dot, dot)
  }
  context.fill()
}
