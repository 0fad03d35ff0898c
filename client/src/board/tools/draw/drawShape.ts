import type { Drawing } from '@kring/shared/capabilities/draw/mark'
import type { Point } from '@kring/shared/ground/world'
import { drawStyle, TEXT } from '../../drawings/drawStyle.ts'
import { paintDrawing } from '../../drawings/paintDrawing.ts'
import { LEADING } from '../../drawings/textLines.ts'
import type { Grip, Press } from '../../model/takers.ts'
import { even } from './even.ts'
import type { MarkWork, Wet } from './markWork.ts'

export const PULLED = ['line', 'arrow', 'rectangle', 'ellipse', 'diamond', 'text', 'frame'] as const
export type Pulled = (typeof PULLED)[number]

/** A pull shorter than this is a tap, CSS pixels: then the thing gets a size of its own. */
const TAP = 10

const OWN_SIZE = {
  rectangle: { width: 240, height: 140 },
  ellipse: { width: 240, height: 160 },
  diamond: { width: 220, height: 180 },
  frame: { width: 640, height: 420 },
  text: { width: 420, height: 0 },
}

/** A shape pulled from one corner to the other. */
export function drawShape(work: MarkWork, press: Press, tool: Pulled): Grip {
  const from = press.world
  let drawing: Drawing | null = null
  const wet: Wet = (context) => {
    if (drawing) paintDrawing(context, drawing, work.look, () => 'loading')
    if (drawing?.shape === 'text') outlineText(context, drawing, work)
  }
  const end = () => {
    work.wet.delete(wet)
    work.redraw()
  }
  work.wet.add(wet)
  return {
    move: (spots) => {
      const to = spots.at(-1)?.world
      if (to && isPull(work, from, to)) drawing = shapeOf(tool, from, evened(work, tool, from, to))
      work.redraw()
    },
    release: ({ world }) => {
      const pulled = isPull(work, from, world)
      const made = pulled ? shapeOf(tool, from, evened(work, tool, from, world)) : shapeAt(tool, from)
      end()
      if (!made) return
      work.drawn(work.newId(), bound(made, work))
    },
    cancel: end,
  }
}

/** An arrow is bound to what its ends lie on. */
function bound(drawing: Drawing, work: MarkWork): Drawing {
  if (drawing.shape !== 'line' || !drawing.arrow) return drawing
  const [start, end] = [work.thingAt(drawing.from), work.thingAt(drawing.to)]
  if (start !== null && start === end) return drawing
  return { ...drawing, ...(start !== null && { start }), ...(end !== null && { end }) }
}

/** With Shift a line goes by eighths of a turn, and a shape is as wide as it is high. */
function evened(work: MarkWork, tool: Pulled, from: Point, to: Point): Point {
  return work.kit.held.shift ? even(tool === 'line' || tool === 'arrow', from, to) : to
}

function isPull(work: MarkWork, from: Point, to: Point): boolean {
  return Math.hypot(to.x - from.x, to.y - from.y) * work.kit.view.get().view.scale >= TAP
}

/** A text is seen before it has words. */
function outlineText(
  context: CanvasRenderingContext2D,
  { x, y, width, height }: Extract<Drawing, { shape: 'text' }>,
  work: MarkWork,
): void {
  context.save()
  context.strokeStyle = work.look.lineStrong
  context.lineWidth = 2
  context.strokeRect(x - width / 2, y - height / 2, width, height)
  context.restore()
}

function shapeOf(tool: Pulled, from: Point, to: Point): Drawing {
  const { shape: colour, pen, size } = drawStyle.get()
  if (tool === 'line' || tool === 'arrow')
    return { shape: 'line', from: whole(from), to: whole(to), arrow: tool === 'arrow', colour }
  const box = {
    ...whole({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }),
    width: Math.max(16, Math.round(Math.abs(to.x - from.x))),
    height: Math.max(16, Math.round(Math.abs(to.y - from.y))),
  }
  if (tool === 'frame') return { shape: 'frame', ...box, text: '' }
  if (tool === 'text') return { shape: 'text', ...box, colour: pen, size, text: '' }
  return { shape: tool, ...box, colour, text: '' }
}

/** A tap makes a thing of a usual size; a line needs two ends. */
function shapeAt(tool: Pulled, at: Point): Drawing | null {
  if (tool === 'line' || tool === 'arrow') return null
  const { width, height } = OWN_SIZE[tool]
  if (tool !== 'text')
    return shapeOf(
      tool,
      { x: at.x - width / 2, y: at.y - height / 2 },
      { x: at.x + width / 2, y: at.y + height / 2 },
    )
  const line = TEXT[drawStyle.get().size] * LEADING
  return shapeOf(tool, { x: at.x, y: at.y - line / 2 }, { x: at.x + width, y: at.y + line / 2 })
}

function whole({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
