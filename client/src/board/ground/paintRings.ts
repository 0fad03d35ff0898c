import { borderPoint, type Ring, type RingsGround } from '@kring/shared/ground/rings'
import type { ZoneId } from '@kring/shared/meeting'
import type { BoardLook } from '../boardLook.ts'
import { ringColours } from './ringColours.ts'

/** A smooth outline needs no more corners than this, even four metres wide. */
const CORNERS = 240

/** Paints concentric rings, darker towards the centre. */
export function paintRings(context: CanvasRenderingContext2D, { rings }: RingsGround, look: BoardLook): void {
  const colours = ringColours(look.rings, rings.length)
  for (const [index, ring] of rings.entries()) {
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

/** Paints one ring in the accent. */
export function paintRingTarget(
  context: CanvasRenderingContext2D,
  { rings }: RingsGround,
  zone: ZoneId,
  look: BoardLook,
): void {
  const index = rings.findIndex((ring) => ring.zone === zone)
  const ring = rings[index]
  if (!ring) return
  const inner = rings[index + 1]
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
