import type { Ring, RingsGround } from '@kring/shared/ground/rings'
import type { ZoneId } from '@kring/shared/meeting'
import { type BoardLook, fontOf } from '../render/boardLook.ts'
import type { GroundPicture } from './groundPicture.ts'
import { ringColours } from './ringColours.ts'

/** Paints concentric rings, darker towards the centre, each with its number, and the centre with its name. */
export function paintRings(
  context: CanvasRenderingContext2D,
  { rings }: RingsGround,
  { titles, signs, signSize }: Pick<GroundPicture, 'titles' | 'signs' | 'signSize'>,
  look: BoardLook,
): void {
  const colours = ringColours(look.rings, rings.length)
  for (const [index, ring] of rings.entries()) {
    context.beginPath()
    trace(context, ring)
    context.fillStyle = colours[index] ?? look.paper
    context.fill()
    // A dark line within a pale one parts the rings on a faint projector too.
    context.lineWidth = 5
    context.strokeStyle = index === 0 ? look.line : look.ringLine
    context.stroke()
    context.lineWidth = 1.5
    context.strokeStyle = look.lineStrong
    context.stroke()
  }
  context.font = fontOf(look, signSize, 750)
  context.fillStyle = look.ink
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  for (const [zone, { x, y }] of signs) context.fillText(titles.get(zone) ?? '', x, y + signSize * 0.34)
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
  context.globalAlpha = 0.72
  context.fillStyle = look.accentSoft
  context.fill('evenodd')
  context.globalAlpha = 1
  context.lineWidth = 6
  context.strokeStyle = look.accent
  context.beginPath()
  trace(context, ring)
  context.stroke()
  context.restore()
}

function trace(context: CanvasRenderingContext2D, { x, y, width, height, round }: Ring): void {
  const corner = { x: (width / 2) * round, y: (height / 2) * round }
  context.roundRect(x - width / 2, y - height / 2, width, height, corner)
}
