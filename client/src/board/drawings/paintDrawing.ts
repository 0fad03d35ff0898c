import { isRightToLeft } from '@kring/shared/basis/direction'
import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import { type BoardLook, fontOf } from '../render/boardLook.ts'
import { TEXT } from './drawStyle.ts'
import { pathOf, traceStroke } from './strokePath.ts'
import { fittedText, LEADING, type Measure, textLines } from './textLines.ts'
import { FRAME_NAME } from './touching.ts'

/** What is known of a picture: it, that it is on its way, or that there is none. */
export type Picture = CanvasImageSource | 'loading' | 'missing'
export type Pictures = (image: string) => Picture

const THIN = 0.42
const LINE = 5
const ARROW = 24
const PADDING = 16
/** Size of the label of an arrow, and how wide it may be. */
export const LABEL = 26
const MOST_LABEL = 320
const LETTERS = { shape: 34, least: 16, frame: 40 }

/** Paints one drawing, in world units. */
export function paintDrawing(
  context: CanvasRenderingContext2D,
  drawing: Drawing,
  look: BoardLook,
  pictures: Pictures,
): void {
  context.save()
  if ('angle' in drawing && drawing.angle) turnAround(context, drawing, drawing.angle)
  switch (drawing.shape) {
    case 'ink':
      paintInk(context, drawing, look)
      break
    case 'line':
      paintLine(context, drawing, look)
      break
    case 'rectangle':
    case 'ellipse':
    case 'diamond':
      paintShape(context, drawing, look)
      break
    case 'text':
      paintText(context, drawing, look)
      break
    case 'image':
      paintImage(context, drawing, look, pictures(drawing.image))
      break
    case 'frame':
      paintFrame(context, drawing, look)
  }
  context.restore()
}

/** What is painted from here on lies turned around a point. */
function turnAround(context: CanvasRenderingContext2D, { x, y }: Point, degrees: number): void {
  context.translate(x, y)
  context.rotate((degrees * Math.PI) / 180)
  context.translate(-x, -y)
}

type InkLook = { tool: 'pen' | 'marker'; colour: number; width: number }
type Of<S extends Drawing['shape']> = Extract<Drawing, { shape: S }>

const traced = new WeakMap<readonly number[], Path2D>()
/** What a path was traced from: nobody can read a path. */
const inks = new WeakMap<Path2D, readonly number[]>()

/** @returns the points a path of ink was traced from */
export function inkOf(path: Path2D): readonly number[] {
  return inks.get(path) ?? []
}

function paintInk(context: CanvasRenderingContext2D, drawing: Of<'ink'>, look: BoardLook): void {
  let path = traced.get(drawing.points)
  if (!path) {
    path = new Path2D()
    traceStroke(path, pathOf(drawing.points))
    traced.set(drawing.points, path)
    inks.set(path, drawing.points)
  }
  dip(context, drawing, look)
  context.stroke(path)
}

/** Takes up a pen: what is stroked next looks like this ink. */
export function dip(
  context: CanvasRenderingContext2D,
  { tool, colour, width }: InkLook,
  look: Pick<BoardLook, 'colour' | 'marker'>,
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = width
  context.globalAlpha *= tool === 'marker' ? THIN : 1
  context.strokeStyle = tool === 'marker' ? look.marker(colour) : look.colour(colour).ink
}

function paintLine(
  context: CanvasRenderingContext2D,
  { from, to, arrow, colour, width = LINE, text }: Of<'line'>,
  look: BoardLook,
): void {
  context.strokeStyle = look.colour(colour).ink
  context.fillStyle = look.colour(colour).ink
  context.lineWidth = width
  context.lineCap = 'round'
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const head = arrow ? Math.min(ARROW * Math.max(1, width / 8), length) : 0
  const angle = Math.atan2(to.y - from.y, to.x - from.x)
  context.beginPath()
  context.moveTo(from.x, from.y)
  context.lineTo(to.x - Math.cos(angle) * head * 0.7, to.y - Math.sin(angle) * head * 0.7)
  context.stroke()
  if (head > 0) paintHead(context, to, angle, head)
  if (!text) return
  const measure = measureIn(context, look, 600)
  const lines = textLines(text, LABEL, MOST_LABEL, measure)
  const wide = Math.max(...lines.map((line) => measure(line, LABEL))) + 16
  const high = lines.length * LABEL * LEADING
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
  context.beginPath()
  context.roundRect(x - wide / 2, y - high / 2 - 4, wide, high + 8, 8)
  context.fillStyle = look.paper
  context.fill()
  context.fillStyle = look.ink
  writeLines(context, lines, { x, y: y - high / 2 }, LABEL, look, 'center')
}

/** The head of an arrow that ends here. */
function paintHead(context: CanvasRenderingContext2D, at: Point, angle: number, head: number): void {
  context.save()
  context.translate(at.x, at.y)
  context.rotate(angle)
  context.beginPath()
  context.moveTo(0, 0)
  context.lineTo(-head, -head * 0.5)
  context.lineTo(-head, head * 0.5)
  context.closePath()
  context.fill()
  context.restore()
}

function paintShape(
  context: CanvasRenderingContext2D,
  drawing: Of<'rectangle' | 'ellipse' | 'diamond'>,
  look: BoardLook,
): void {
  const { shape, x, y, width, height, colour, text, line = 4 } = drawing
  context.beginPath()
  if (shape === 'rectangle') context.roundRect(x - width / 2, y - height / 2, width, height, 10)
  else if (shape === 'ellipse') context.ellipse(x, y, width / 2, height / 2, 0, 0, 2 * Math.PI)
  else {
    context.moveTo(x, y - height / 2)
    context.lineTo(x + width / 2, y)
    context.lineTo(x, y + height / 2)
    context.lineTo(x - width / 2, y)
    context.closePath()
  }
  context.fillStyle = look.colour(colour).paper
  context.fill()
  context.strokeStyle = look.colour(colour).ink
  context.lineWidth = line
  context.lineJoin = 'round'
  context.stroke()
  if (text === '') return
  // What fits in an oval or a diamond is the box inside it.
  const share = shape === 'rectangle' ? 1 : shape === 'ellipse' ? Math.SQRT1_2 : 0.56
  const room = { width: width * share - PADDING, height: height * share - PADDING }
  const { size, lines } = fittedText(text, room, LETTERS.shape, LETTERS.least, measureIn(context, look, 600))
  context.fillStyle = look.ink
  writeLines(context, lines, { x, y: y - (lines.length * size * LEADING) / 2 }, size, look, 'center')
}

function paintText(context: CanvasRenderingContext2D, drawing: Of<'text'>, look: BoardLook): void {
  const { x, y, width, height, colour, text } = drawing
  const size = TEXT[drawing.size]
  const lines = textLines(text, size, width, measureIn(context, look, 600))
  context.fillStyle = look.colour(colour).ink
  const rightToLeft = isRightToLeft(text)
  const start = { x: rightToLeft ? x + width / 2 : x - width / 2, y: y - height / 2 }
  writeLines(context, lines, start, size, look, rightToLeft ? 'right' : 'left')
}

function paintImage(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Of<'image'>,
  look: BoardLook,
  picture: Picture,
): void {
  context.beginPath()
  context.roundRect(x - width / 2, y - height / 2, width, height, 6)
  if (typeof picture !== 'string') {
    context.clip()
    context.drawImage(picture, x - width / 2, y - height / 2, width, height)
    return
  }
  context.fillStyle = look.paperSunk
  context.fill()
  context.strokeStyle = look.lineStrong
  context.lineWidth = 2
  if (picture === 'missing') context.setLineDash([8, 8])
  context.stroke()
  // A hill and a sun, as a place kept for a picture.
  const unit = Math.min(width, height) / 6
  context.setLineDash([])
  context.beginPath()
  context.moveTo(x - 1.6 * unit, y + unit)
  context.lineTo(x - 0.5 * unit, y - 0.5 * unit)
  context.lineTo(x + 0.3 * unit, y + 0.4 * unit)
  context.lineTo(x + 0.8 * unit, y - 0.1 * unit)
  context.lineTo(x + 1.6 * unit, y + unit)
  context.moveTo(x + 1.4 * unit, y - 0.8 * unit)
  context.arc(x + unit, y - 0.8 * unit, 0.4 * unit, 0, 2 * Math.PI)
  context.stroke()
}

function paintFrame(context: CanvasRenderingContext2D, drawing: Of<'frame'>, look: BoardLook): void {
  const { x, y, width, height, text } = drawing
  context.beginPath()
  context.roundRect(x - width / 2, y - height / 2, width, height, 12)
  context.fillStyle = look.paperRaised
  context.fill()
  context.strokeStyle = look.lineStrong
  context.lineWidth = 3
  context.stroke()
  if (text === '') return
  context.fillStyle = look.ink
  context.beginPath()
  context.rect(x - width / 2, y - height / 2 - FRAME_NAME, width, FRAME_NAME)
  context.clip()
  const start = { x: x - width / 2 + 4, y: y - height / 2 - FRAME_NAME + 2 }
  writeLines(context, [text.replaceAll('\n', ' ')], start, LETTERS.frame, look, 'left')
}

function writeLines(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  start: { x: number; y: number },
  size: number,
  look: BoardLook,
  align: 'left' | 'center' | 'right',
): void {
  context.font = fontOf(look, size)
  context.direction = isRightToLeft(lines.join(' ')) ? 'rtl' : 'ltr'
  context.textAlign = align
  context.textBaseline = 'middle'
  for (const [index, line] of lines.entries())
    context.fillText(line, start.x, start.y + (index + 0.5) * size * LEADING)
}

/** @returns how wide text becomes on this canvas */
export function measureIn(
  context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>,
  look: Pick<BoardLook, 'font'>,
  weight: number,
): Measure {
  return (text, size) => {
    context.font = fontOf(look, size, weight)
    return context.measureText(text).width
  }
}
