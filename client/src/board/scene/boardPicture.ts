import { isolated, isRightToLeft } from '@kring/shared/basis/direction'
import { graphemes } from '@kring/shared/basis/text'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { type Box, WORLD } from '@kring/shared/ground/world'
import type { Activity, Meeting } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { cardsInOrder, heapsOf, plainFaces } from '../cards/boardFaces.ts'
import type { CardFace } from '../cards/cardFace.ts'
import { paintCard, paintSticking } from '../cards/paintCard.ts'
import { marksPainter } from '../drawings/marksPainter.ts'
import { measureIn } from '../drawings/paintDrawing.ts'
import { type Measure, textLines } from '../drawings/textLines.ts'
import { type GroundPicture, groundPicture } from '../ground/groundPicture.ts'
import { paintGround } from '../ground/paintGround.ts'
import { type BoardLook, fontOf, pictureLook } from '../render/boardLook.ts'
import { boardFont } from '../render/useBoardFont.ts'
import { contentBox } from '../viewport/contentBox.ts'

/** Pixels per unit of the width asked for: sharp on paper and on a wall. */
const RESOLUTION = 2

/** No browser makes a picture much taller than this, and those of phones and tablets none of more in all; pixels. */
const TALLEST = 8000
const LARGEST = 16_000_000

/** The picture is laid out in world units, with this much paper around the ground. */
const MARGIN = 40
const QUESTION = { size: 50, line: 60, weight: 700, most: 3 }
const DATE = { size: 30, line: 48, weight: 400, most: 2 }

/** A picture of a board, to take along; its size in pixels. */
export type BoardPicture = { blob: Blob; width: number; height: number }

/**
 * @param options.width in CSS pixels; the picture has twice as many
 * @returns the board as {@link boardPainter} paints it, as a PNG
 * @throws Error when this browser cannot make a picture
 */
export async function boardPicture(
  meeting: Meeting,
  activity: Activity,
  options: { width: number },
): Promise<BoardPicture> {
  const paint = await boardPainter(meeting, activity, options)
  const canvas = document.createElement('canvas')
  paint(canvas)
  const { width, height } = canvas
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve({ blob, width, height }) : reject(new Error('the picture is too large'))),
      'image/png',
    )
  })
}

/**
 * Fetches what the picture of a board needs, with its question and its date: the same meeting gives the same picture.
 * @param options.width in CSS pixels; the picture has twice as many
 * @returns what gives a canvas the size of the picture and paints it there at once; it throws where a browser cannot
 * @throws Error when this board cannot be painted
 */
export async function boardPainter(
  meeting: Meeting,
  activity: Activity,
  options: { width: number },
): Promise<(canvas: HTMLCanvasElement) => void> {
  const look = pictureLook()
  const faces = plainFaces(activity, meeting.language)
  const method = methodOf(activity.method)
  if (!method) throw new Error('the board cannot be drawn here')
  const ground = groundPicture(method, activity, (words) => words[meeting.language], heapsOf(activity))
  const titles = [...ground.titles.values()]
  await boardFont([activity.question, ...titles, ...faces.map(({ label, text }) => label + text)].join(' '))
  const paintMarks = await marksPainter(meeting.id, activity, cardsInOrder(activity), look)
  return (canvas) => paintBoard(canvas, { meeting, activity, look, faces, ground, paintMarks, ...options })
}

type Painted = {
  meeting: Meeting
  activity: Activity
  look: BoardLook
  faces: readonly CardFace[]
  ground: GroundPicture
  paintMarks: Awaited<ReturnType<typeof marksPainter>>
  width: number
}

function paintBoard(
  canvas: HTMLCanvasElement,
  { meeting, activity, look, faces, ground, paintMarks, width }: Painted,
): void {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the board cannot be drawn here')
  const { table } = arrangementOf(activity)
  const whole: Box = { x: table.width / 2, y: table.height / 2, width: table.width, height: table.height }
  const shown = ground.ground.kind === 'open' ? contentBox(activity) : whole
  // On a table without end the letters of the heading grow with what lies there, so that the picture reads as one.
  const enlarged = shown.width / WORLD.width
  const question = headLines(activity.question, QUESTION, measureIn(context, look, QUESTION.weight))
  const date = headLines(dateOf(meeting, activity), DATE, measureIn(context, look, DATE.weight))
  const heading = MARGIN + question.length * QUESTION.line + date.length * DATE.line
  const paper = { width: WORLD.width + 2 * MARGIN, height: heading + shown.height / enlarged + 2 * MARGIN }
  const pixels = Math.min(
    (width * RESOLUTION) / paper.width,
    TALLEST / paper.height,
    Math.sqrt(LARGEST / (paper.width * paper.height)),
  )
  canvas.width = Math.round(paper.width * pixels)
  canvas.height = Math.ceil(paper.height * pixels)
  context.scale(pixels, pixels)
  context.fillStyle = look.paper
  context.fillRect(0, 0, canvas.width / pixels, canvas.height / pixels)
  const top = paintHead(context, question, MARGIN, QUESTION, look.ink, look)
  paintHead(context, date, top, DATE, look.inkSoft, look)

  context.translate(MARGIN, heading + MARGIN)
  context.scale(1 / enlarged, 1 / enlarged)
  context.translate(shown.width / 2 - shown.x, shown.height / 2 - shown.y)
  const scale = pixels / enlarged
  paintGround(context, { ...ground, worked: null }, look, { sight: shown, scale })
  paintMarks(context, 'below')
  const onCard = (face: CardFace, paint: () => void) => {
    context.save()
    context.translate(face.x, face.y)
    context.rotate((face.angle * Math.PI) / 180)
    paint()
    context.restore()
  }
  for (const face of faces) {
    paintMarks(context, { under: face.id })
    onCard(face, () => paintCard(context, face, look, scale))
  }
  // What sticks out of a card lies over the cards around it.
  for (const face of faces) onCard(face, () => paintSticking(context, face, look))
  paintMarks(context, 'above')
}

/** @returns where what comes below begins, world units */
function paintHead(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  from: number,
  { size, line, weight }: typeof QUESTION,
  ink: string,
  look: BoardLook,
): number {
  const rightToLeft = isRightToLeft(lines.join(' '))
  // What is painted after this has directions of its own.
  context.save()
  context.direction = rightToLeft ? 'rtl' : 'ltr'
  context.textAlign = 'start'
  context.textBaseline = 'alphabetic'
  context.fillStyle = ink
  context.font = fontOf(look, size, weight)
  const start = rightToLeft ? WORLD.width + MARGIN : MARGIN
  for (const [index, text] of lines.entries()) context.fillText(text, start, from + size + index * line)
  context.restore()
  return from + lines.length * line
}

/** Breaks a heading into lines that fit; what is too much for the last one ends with …. */
export function headLines(
  text: string,
  { size, most }: { size: number; most: number },
  measure: Measure,
): string[] {
  const room = WORLD.width - 2 * MARGIN
  const lines = textLines(text, size, room, measure)
  if (lines.length <= most) return lines
  const last = graphemes(lines[most - 1] ?? '')
  while (last.length > 0 && measure(`${last.join('').trimEnd()} …`, size) > room) last.pop()
  return [...lines.slice(0, most - 1), `${last.join('').trimEnd()} …`]
}

/** The day the activity came to where it is, in the meeting's language. */
function dateOf(meeting: Meeting, activity: Activity): string {
  const date = new Intl.DateTimeFormat(meeting.language, { dateStyle: 'long' }).format(activity.phase.since)
  return meeting.title ? `${isolated(meeting.title)} · ${date}` : date
}
