import { isRightToLeft } from '@kring/shared/basis/direction'
import { arrangementOf } from '@kring/shared/ground/arrangement'
import { type Box, WORLD } from '@kring/shared/ground/world'
import type { Activity, Meeting } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'
import { heapsOf, plainFaces } from './boardFaces.ts'
import { type BoardLook, boardLook, fontOf } from './boardLook.ts'
import { contentBox } from './contentBox.ts'
import { groundPicture } from './ground/groundPicture.ts'
import { paintGround } from './ground/paintGround.ts'
import { marksPainter } from './marks/marksPainter.ts'
import { paintCard } from './paintCard.ts'
import { boardFont } from './useBoardFont.ts'

/** Pixels per unit of the width asked for: sharp on paper and on a wall. */
const RESOLUTION = 2

/** No browser makes a picture much taller than this, pixels. */
const TALLEST = 8000

/** The picture is laid out in world units, with this much paper around the ground. */
const MARGIN = 40
const QUESTION = { size: 50, line: 60, most: 3 }
const DATE = { size: 30, line: 48 }

/**
 * Draws the board off screen, with its question and its date: the same meeting gives the same picture.
 * @param options.width in CSS pixels; the picture has twice as many
 * @returns a PNG
 * @throws Error when this browser cannot make a picture
 */
export async function boardPicture(
  meeting: Meeting,
  activity: Activity,
  { width }: { width: number },
): Promise<Blob> {
  const look = boardLook()
  const faces = plainFaces(activity)
  const method = methodOf(activity.method)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context || !method) throw new Error('the board cannot be drawn here')
  const ground = groundPicture(method, activity, (words) => words[meeting.language], heapsOf(activity))
  const titles = [...ground.titles.values()]
  await boardFont([activity.question, ...titles, ...faces.map(({ label }) => label)].join(' '))
  const paintMarks = await marksPainter(meeting.id, activity, look)

  const { table } = arrangementOf(activity)
  const whole: Box = { x: table.width / 2, y: table.height / 2, width: table.width, height: table.height }
  const shown = ground.ground.kind === 'open' ? contentBox(activity) : whole
  // On a table without end the letters of the heading grow with what lies there, so that the picture reads as one.
  const enlarged = shown.width / WORLD.width
  context.font = fontOf(look, QUESTION.size, 700)
  const question = wrap(context, activity.question, WORLD.width - 2 * MARGIN)
  const heading = MARGIN + question.length * QUESTION.line + DATE.line
  const paper = { width: WORLD.width + 2 * MARGIN, height: heading + shown.height / enlarged + 2 * MARGIN }
  const pixels = Math.min((width * RESOLUTION) / paper.width, TALLEST / paper.height)
  canvas.width = Math.round(paper.width * pixels)
  canvas.height = Math.ceil(paper.height * pixels)
  context.scale(pixels, pixels)
  context.fillStyle = look.paper
  context.fillRect(0, 0, canvas.width / pixels, canvas.height / pixels)
  paintHeading(context, question, dateOf(meeting, activity), look)

  context.translate(MARGIN, heading + MARGIN)
  context.scale(1 / enlarged, 1 / enlarged)
  context.translate(shown.width / 2 - shown.x, shown.height / 2 - shown.y)
  const scale = pixels / enlarged
  paintGround(context, { ...ground, worked: null }, look, { sight: shown, scale })
  paintMarks(context, 'below')
  for (const face of faces) {
    context.save()
    context.translate(face.x, face.y)
    paintCard(context, face, look, scale)
    context.restore()
  }
  paintMarks(context, 'above')
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))),
      'image/png',
    )
  })
}

function paintHeading(
  context: CanvasRenderingContext2D,
  question: readonly string[],
  date: string,
  look: BoardLook,
): void {
  const rightToLeft = isRightToLeft(question.join(' '))
  context.direction = rightToLeft ? 'rtl' : 'ltr'
  context.textAlign = 'start'
  context.textBaseline = 'alphabetic'
  const start = rightToLeft ? WORLD.width + MARGIN : MARGIN
  context.fillStyle = look.ink
  context.font = fontOf(look, QUESTION.size, 700)
  let top = MARGIN + QUESTION.size
  for (const line of question) {
    context.fillText(line, start, top)
    top += QUESTION.line
  }
  context.fillStyle = look.inkSoft
  context.font = fontOf(look, DATE.size, 400)
  context.fillText(date, start, top)
}

/** The day the activity came to where it is, in the meeting's language. */
function dateOf(meeting: Meeting, activity: Activity): string {
  const date = new Intl.DateTimeFormat(meeting.language, { dateStyle: 'long' }).format(activity.phase.since)
  return meeting.title ? `${meeting.title} · ${date}` : date
}

/** Breaks a text into lines that fit; what does not fit in the last one goes smaller in no picture, but ends with …. */
function wrap(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && context.measureText(longer).width > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  if (lines.length <= QUESTION.most) return lines
  return [...lines.slice(0, QUESTION.most - 1), `${lines[QUESTION.most - 1]} …`]
}
