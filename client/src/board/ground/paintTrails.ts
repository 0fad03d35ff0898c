import type { Trail } from '@kring/shared/harvest/trails'
import type { BoardLook } from '../render/boardLook.ts'

/** Length of the head of an arrow, world units. */
const HEAD = 13

/** Paints where cards lay the last time, and the way they went from there. */
export function paintTrails(
  context: CanvasRenderingContext2D,
  trails: readonly Trail[],
  look: BoardLook,
): void {
  context.save()
  context.strokeStyle = look.ink
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { ghost, way } of trails) {
    const { x, y, width, height } = ghost
    context.beginPath()
    context.roundRect(x - width / 2, y - height / 2, width, height, height / 3)
    context.fillStyle = look.card
    context.fill()
    context.lineWidth = 3
    context.setLineDash([9, 6])
    context.stroke()
    context.setLineDash([])
    context.lineWidth = 5
    context.beginPath()
    for (const point of way) context.lineTo(point.x, point.y)
    const [before, end] = way.slice(-2)
    if (before && end) {
      const angle = Math.atan2(end.y - before.y, end.x - before.x)
      for (const turn of [-0.6, 0.6]) {
        context.moveTo(end.x, end.y)
        context.lineTo(end.x - HEAD * Math.cos(angle + turn), end.y - HEAD * Math.sin(angle + turn))
      }
    }
    context.stroke()
  }
  context.restore()
}
