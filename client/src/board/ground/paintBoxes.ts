import type { BoxesGround, ZoneBox } from '@kring/shared/ground/boxes'
import type { ZoneId } from '@kring/shared/meeting'
import { type BoardLook, fontOf } from '../render/boardLook.ts'
import { boxTints } from './boxTints.ts'
import type { GroundPicture } from './groundPicture.ts'
import { paintHeap } from './paintHeap.ts'
import { paintTrails } from './paintTrails.ts'
import { type HeadSetting, setHeads } from './setHead.ts'

/** Corner of a box, world units. */
const RADIUS = 16
/** Between the name and the edges of its strip, world units. */
const PADDING = 8

/** Paints quadrants, columns or steps: each box with its name in a strip along the top. */
export function paintBoxes(
  context: CanvasRenderingContext2D,
  ground: BoxesGround,
  { titles, heaps: waiting, trails, worked }: GroundPicture,
  look: BoardLook,
): void {
  const tints = boxTints(ground, look)
  for (const box of ground.boxes) {
    outline(context, box)
    context.fillStyle = tints.get(box.zone) ?? look.paperSunk
    context.fill()
    // The steps of a line run on into one another: only marks on it part them.
    if (box.line) continue
    context.lineWidth = 2
    context.strokeStyle = look.line
    context.stroke()
  }
  const heads = headsOf(context, ground, titles, look)
  if (ground.arrow) paintArrow(context, ground.arrow, ground.boxes, look)
  paintTrails(context, trails, look)
  for (const box of ground.boxes) {
    context.save()
    // What is not talked about now stays where it is, and steps back.
    if (worked && !worked.has(box.zone)) context.globalAlpha = 0.5
    const head = heads.get(box.zone)
    if (head && box.head > 0) paintHead(context, box, head, look)
    if (box.heap) paintHeap(context, box, waiting.get(box.zone) ?? 0, look)
    context.restore()
  }
}

/** Paints one box in the accent. */
export function paintBoxTarget(
  context: CanvasRenderingContext2D,
  { boxes }: BoxesGround,
  zone: ZoneId,
  look: BoardLook,
): void {
  const box = boxes.find((one) => one.zone === zone)
  if (!box) return
  context.save()
  // Lighter rather than in the accent: on a tint that would turn grey, and the name has to stay readable.
  const { x, y, width, height, head } = box
  outline(context, box)
  context.save()
  context.clip()
  context.globalAlpha = 0.5
  context.fillStyle = look.paperRaised
  context.fillRect(x - width / 2, y - height / 2 + head, width, height - head)
  context.restore()
  outline(context, box)
  context.lineWidth = 5
  context.strokeStyle = look.accent
  context.stroke()
  context.restore()
}

function outline(context: CanvasRenderingContext2D, { x, y, width, height, line }: ZoneBox): void {
  context.beginPath()
  if (line) context.rect(x - width / 2, y - height / 2, width, height)
  else context.roundRect(x - width / 2, y - height / 2, width, height, RADIUS)
}

/** @returns how every name is set: alike in boxes of one rank. */
function headsOf(
  context: CanvasRenderingContext2D,
  { boxes }: BoxesGround,
  titles: ReadonlyMap<ZoneId, string>,
  look: BoardLook,
): Map<ZoneId, HeadSetting> {
  context.font = fontOf(look, 100, 700)
  const widthOf = (text: string) => context.measureText(text).width / 100
  const heads = new Map<ZoneId, HeadSetting>()
  for (const { height, head, line } of boxes) {
    // What stands beside each other is of one rank, however wide it is just now.
    const alike = boxes.filter(
      (other) => other.height === height && other.head === head && other.line === line,
    )
    const names = alike.map(({ zone }) => titles.get(zone) ?? '')
    const width = Math.min(...alike.map((one) => one.width))
    const settings = setHeads(names, { width: width - 2 * PADDING, height: head }, widthOf)
    for (const [index, { zone }] of alike.entries()) heads.set(zone, settings[index] as HeadSetting)
  }
  return heads
}

function paintHead(
  context: CanvasRenderingContext2D,
  box: ZoneBox,
  { lines, size: largest }: HeadSetting,
  look: BoardLook,
): void {
  const size = box.quiet ? largest * QUIET : largest
  context.font = fontOf(look, size, box.quiet ? 400 : 700)
  context.fillStyle = box.quiet ? look.inkSoft : look.ink
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.direction = 'ltr'
  const middle = box.y - box.height / 2 + box.head / 2
  for (const [index, line] of lines.entries()) {
    const offset = (index - (lines.length - 1) / 2) * size * LINE
    context.fillText(line, box.x, middle + offset + size * 0.34)
  }
}

/** The name of what lies beside the work, as a share of the largest that fits. */
const QUIET = 0.8

/** Distance of two lines of a name, in its type size. */
const LINE = 1.06

/** The way the boxes lead: a line with a head, behind everything that lies there. */
function paintArrow(
  context: CanvasRenderingContext2D,
  { y, from, to }: NonNullable<BoxesGround['arrow']>,
  boxes: readonly ZoneBox[],
  look: BoardLook,
): void {
  context.save()
  context.lineWidth = 5
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = look.inkSoft
  context.beginPath()
  context.moveTo(from, y)
  context.lineTo(to, y)
  context.moveTo(to - 18, y - 11)
  context.lineTo(to, y)
  context.lineTo(to - 18, y + 11)
  // The mark of every step; where the next one begins is only hinted at.
  for (const box of boxes.filter(({ line }) => line)) {
    context.moveTo(box.x, y - 9)
    context.lineTo(box.x, y + 9)
  }
  context.stroke()
  context.lineWidth = 2
  context.setLineDash([3, 12])
  context.beginPath()
  for (const { x, y: middle, width, height, line } of boxes) {
    const left = x - width / 2
    if (!line || left - 20 < from) continue
    context.moveTo(left, y + 14)
    context.lineTo(left, middle + height / 2 - 8)
  }
  context.stroke()
  context.restore()
}
