import { cardSize } from '@kring/shared/card-size'
import type { Size } from '@kring/shared/ground/world'
import { type BoardLook, fontOf } from './boardLook.ts'
import type { CardFace } from './cardFace.ts'

/** What one paints with, on the screen or off it. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** Free room around a card that its shadow, its papers and its count need, world units. */
export const BLEED = 30

/** How far each paper of a pile peeps out. */
const PAPER_STEP = 7

type Shadow = readonly { y: number; blur: number; alpha: number }[]

/** `--shadow-card`. */
const RESTING: Shadow = [
  { y: 1, blur: 2, alpha: 0.14 },
  { y: 4, blur: 10, alpha: 0.1 },
]
const SHADOW_INK = '34 37 43'

/**
 * Paints one card around the origin, in world units.
 * @param context with the transform already set
 * @param pixels how many device pixels one world unit is: shadows do not follow the transform by themselves
 */
export function paintCard(context: Brush, face: CardFace, look: BoardLook, pixels: number): void {
  const setting = cardSize(face.label, face.scale)
  const below = Math.min(2, face.papers - 1)
  for (let paper = below; paper > 0; paper--) {
    context.save()
    context.translate(paper * PAPER_STEP, paper * PAPER_STEP)
    paintPaper(context, setting, face, look, pixels)
    context.restore()
  }
  paintPaper(context, setting, face, look, pixels)
  paintLabel(context, face, look)
  if (face.papers > 1) paintCount(context, face, look)
}

/** Traces the outline of a card around the origin. */
function box(context: Brush, { width, height }: Size, radius: number): void {
  context.roundRect(-width / 2, -height / 2, width, height, radius)
}

function paintPaper(context: Brush, size: Size, face: CardFace, look: BoardLook, pixels: number): void {
  context.fillStyle = face.lighter ? look.paper : look.card
  context.beginPath()
  box(context, size, look.radius)
  if (!face.lighter) {
    for (const shadow of RESTING) {
      cast(context, shadow, pixels)
      context.fill()
    }
    context.shadowColor = 'transparent'
  }
  context.fill()
  context.lineWidth = face.lighter ? 2 : 1
  context.strokeStyle = look.line
  context.stroke()
}

function cast(context: Brush, shadow: Shadow[number], pixels: number): void {
  context.shadowColor = `rgb(${SHADOW_INK} / ${shadow.alpha})`
  context.shadowBlur = shadow.blur * pixels
  context.shadowOffsetY = shadow.y * pixels
}

/** The lines come from shared, so that they break alike everywhere; only a line that is too wide is set smaller. */
function paintLabel(context: Brush, face: CardFace, look: BoardLook): void {
  const { width, lines, fontSize, lineHeight } = cardSize(face.label, face.scale)
  context.font = fontOf(look, fontSize)
  const widest = Math.max(1, ...lines.map((line) => context.measureText(line).width))
  const room = width - fontSize * 0.4
  if (widest > room) context.font = fontOf(look, (fontSize * room) / widest)
  context.direction = isRightToLeft(face.label) ? 'rtl' : 'ltr'
  context.textAlign = 'center'
  context.textBaseline = 'alphabetic'
  context.fillStyle = look.ink
  if (face.lighter) context.globalAlpha *= 0.84
  // Half the height of capitals under the middle of the line puts them in its optical centre.
  const first = (-(lines.length - 1) / 2) * lineHeight + fontSize * 0.33
  for (const [index, line] of lines.entries()) context.fillText(line, 0, first + index * lineHeight)
}

/** How many cards lie in a pile, as large as its label is. */
function paintCount(context: Brush, face: CardFace, look: BoardLook): void {
  const { width, height, fontSize } = cardSize(face.label, face.scale)
  const size = fontSize * 0.86
  const text = String(face.papers)
  context.globalAlpha = 1
  context.font = fontOf(look, size, 700)
  context.direction = 'ltr'
  const radius = size * 0.66
  const tag = {
    width: Math.max(2 * radius, context.measureText(text).width + size * 0.7),
    height: 2 * radius,
  }
  context.save()
  context.translate(width / 2 - tag.width * 0.2, -height / 2 + radius * 0.1)
  context.beginPath()
  box(context, tag, radius)
  context.fillStyle = look.ink
  context.fill()
  context.fillStyle = look.card
  context.fillText(text, 0, size * 0.34)
  context.restore()
}

/** @returns whether a text begins in a script that runs from right to left. */
export function isRightToLeft(text: string): boolean {
  const strong = /\p{L}/u.exec(text)?.[0]
  return (
    strong !== undefined &&
    /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong)
  )
}
