import type { Ground } from '@kring/shared/ground/ground'
import { borderPoint, type Ring } from '@kring/shared/ground/rings'
import type { ZoneId } from '@kring/shared/meeting'
import type { BoardLook } from './boardLook.ts'
import { ringColours } from './ringColours.ts'

/** A smooth outline needs no more corners than this, even four metres wide. */
const CORNERS = 240

/**
 * Paints what lies under the cards, in world units.
 * @param context with the transform of the world already set
 */
export function paintGround(context: CanvasRenderingContext2D, ground: Ground, look: BoardLook): void {
  const colours = ringColours(look.rings, ground.rings.length)
  for (const [index, ring] of ground.rings.entries()) {
    context.beginPath()
    trace(context, ring)
    context.fillStyle = colours[index] ?? look.paper
    context.fill()
    // Pale lines part the rings; the circle itself has to stand out from the table on a faint projector.
    context.lineWidth = 2.5
    context.strokeStyle = index === 0 ? look.line : look.ringLine
    context.stroke()
  }
}

/** Paints where a held or chosen card may go: the one thing on the ground that is in the accent. */
export function paintTarget(
  context: CanvasRenderingContext2D,
  ground: Ground,
  zone: ZoneId,
  look: BoardLook,
): void {
  const index = ground.rings.findIndex((ring) => ring.zone === zone)
  const ring = ground.rings[index]
  if (!ring) return
  const inner = ground.rings[index + 1]
  context.save()
  context.beginPath()
  trace(context, ring)
  if (inner) trace(context, inner)
  context.globalAlpha = 0.62
  context.fillStyle = look.accentSoft
  context.fill('evenodd')
  context.globalAlpha = 1
  context.lineWidth = 4
  context.strokeStyle = look.accent
  context.beginPath()
  trace(context, ring)
  context.stroke()
  context.restore()
}

function trace(context: CanvasRenderingContext2D, ring: Ring): void {
  for (let corner = 0; corner < CORNERS; corner++) {
    const { x, y } = borderPoint(ring, (corner / CORNERS) * 2 * Math.PI)
    if (corner === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.closePath()
}
