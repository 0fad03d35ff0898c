import type { MarkId } from '@kring/shared/capabilities/draw/mark'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { boxTurned } from '@kring/shared/ground/turned'
import type { Box } from '@kring/shared/ground/world'
import type { Activity, CardId, Meeting } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { cardsInOrder, heapsOf, plainFaces } from '../cards/boardFaces.ts'
import { faceSize } from '../cards/cardFace.ts'
import { paintCard, paintSticking } from '../cards/paintCard.ts'
import { aroundAll } from '../drawings/bounds.ts'
import { marksPainter } from '../drawings/marksPainter.ts'
import { groundPicture } from '../ground/groundPicture.ts'
import { paintGround } from '../ground/paintGround.ts'
import { pictureLook } from '../render/boardLook.ts'
import { boardFont } from '../render/useBoardFont.ts'
import { boundsOf } from '../viewport/drawingBounds.ts'
import { SvgBrush } from './SvgBrush.ts'

/** What is taken along of a board: these and no others. */
export type Part = { cards: ReadonlySet<CardId>; marks: ReadonlySet<MarkId> }

/** World units of paper around it. */
const MARGIN = 40
/** Pixels per world unit, and no browser makes larger pictures than this. */
const SHARP = 2
const LARGEST = 16_000_000

/** A board, or a part of it, to be painted anywhere. */
export type Painted = {
  png(): Promise<Blob>
  svg(): string
  /** All that is painted, and each thing of it. */
  around: Box
  things: readonly Box[]
  /** Paints a part of it on a canvas that gets its size. @param scale pixels per world unit */
  paint(canvas: HTMLCanvasElement, part: Box, scale: number): void
}

/**
 * Fetches what a picture of the table needs, without heading: all of it, or only what is chosen, on plain paper.
 * @param part what is chosen; everything when absent
 * @throws Error when there is nothing to paint, or this browser cannot
 */
export async function exportOf(meeting: Meeting, activity: Activity, part?: Part): Promise<Painted> {
  const method = methodOf(activity.method)
  if (!method) throw new Error('the board cannot be drawn here')
  const look = pictureLook()
  const faces = plainFaces(activity, meeting.language).filter(({ id }) => part?.cards.has(id) ?? true)
  const marks = Object.fromEntries(
    Object.entries(activity.marks).filter(([id]) => part?.marks.has(id) ?? true),
  )
  const ground = groundPicture(method, activity, (words) => words[meeting.language], heapsOf(activity))
  await boardFont([...ground.titles.values(), ...faces.map(({ label, text }) => label + text)].join(' '))
  const cards = cardsInOrder(activity).filter(({ id }) => part?.cards.has(id) ?? true)
  const paintMarks = await marksPainter(meeting.id, { ...activity, marks }, cards, look)
  const isOpen = ground.ground.kind === 'open'
  const { table } = arrangementOf(activity)
  const whole: Box = { x: table.width / 2, y: table.height / 2, ...table }
  const things = [
    ...faces.map((face) => boxTurned({ x: face.x, y: face.y, ...faceSize(face) }, face.angle)),
    ...Object.values(marks).map(({ drawing }) => boundsOf(drawing)),
  ]
  const lying = aroundAll(things)
  const box = part || isOpen ? lying : whole
  if (!box) throw new Error('there is nothing to draw')
  const shown = { ...box, width: box.width + 2 * MARGIN, height: box.height + 2 * MARGIN }

  const paint = (context: CanvasRenderingContext2D, scale: number) => {
    context.fillStyle = look.paper
    context.fillRect(shown.x - shown.width / 2, shown.y - shown.height / 2, shown.width, shown.height)
    if (!part && !isOpen) paintGround(context, { ...ground, worked: null }, look, { sight: shown, scale })
    paintMarks(context, 'below')
    for (const draw of [paintCard, paintSticking] as const)
      for (const face of faces) {
        if (draw === paintCard) paintMarks(context, { under: face.id })
        context.save()
        context.translate(face.x, face.y)
        context.rotate((face.angle * Math.PI) / 180)
        draw(context, face, look, scale)
        context.restore()
      }
    paintMarks(context, 'above')
  }
  const paintPart: Painted['paint'] = (canvas, { x, y, width, height }, scale) => {
    canvas.width = Math.ceil(width * scale)
    canvas.height = Math.ceil(height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('the board cannot be drawn here')
    context.scale(scale, scale)
    context.translate(width / 2 - x, height / 2 - y)
    paint(context, scale)
  }
  return {
    around: shown,
    things,
    paint: paintPart,
    png: async () => {
      const scale = Math.min(SHARP, Math.sqrt(LARGEST / (shown.width * shown.height)))
      const canvas = document.createElement('canvas')
      paintPart(canvas, shown, scale)
      return new Promise((resolve, reject) => {
        canvas.toBlob(
          (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
          'image/png',
        )
      })
    },
    svg: () => {
      const brush = new SvgBrush()
      paint(brush.asContext, 1)
      return brush.picture(shown)
    },
  }
}
