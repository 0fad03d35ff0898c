import type { BoardLook } from '../render/boardLook.ts'
import type { Trail } from './trailsOf.ts'

/** Length of the head of an arrow, world units. */
const HEAD = 20

/** Paints where cards lay the last time, and the way they went: faint, under everything that lies there now. */
export function paintTrails(
  context: CanvasRenderingContext2D,
  trails: readonly Trail[],
  look: BoardLook,
): void {
  context.save()
  context.strokeStyle = look.ink
  context.lineWidth = 3
  context.lineCap = 'round'
  for (const { ghost, card } of trails) {
    context.beginPath()
    context.roundRect(
      ghost.x - ghost.width / 2,
      ghost.y - ghost.height / 2,
      ghost.width,
      ghost.height,
      look.radius,
    )
    context.globalAlpha = 0.35
    context.fillStyle = look.card
    context.fill()
    context.globalAlpha = 0.6
    context.setLineDash([10, 8])
    context.stroke()
    const side = Math.sign(card.x - ghost.x)
    const from = { x: ghost.x + (side * ghost.width) / 2, y: ghost.y }
    const to = { x: card.x - side * (card.width / 2 + 6), y: card.y }
    // What overlaps where it lay went too short a way for a line.
    if (side === 0 || side * (to.x - from.x) < HEAD) continue
    context.globalAlpha = 0.8
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.stroke()
    context.setLineDash([])
    const angle = Math.atan2(to.y - from.y, to.x - from.x)
    context.beginPath()
    for (const turn of [-0.5, 0.5]) {
      context.moveTo(to.x, to.y)
      context.lineTo(to.x - HEAD * Math.cos(angle + turn), to.y - HEAD * Math.sin(angle + turn))
    }
    context.stroke()
  }
  context.restore()
}
