import { byLying, LAYERS } from '@kring/shared/capabilities/arrange/order'
import type { Arranged } from '@kring/shared/capabilities/arrange/thing'
import type { Drawing, Mark } from '@kring/shared/capabilities/draw/mark'
import { moved } from '@kring/shared/capabilities/draw/mark'
import type { Box, Point } from '@kring/shared/ground/world'
import type { Card, ZoneId } from '@kring/shared/meeting'
import { wordsOf } from '../../drawings/describeMark.ts'
import { boundsOf } from '../../viewport/drawingBounds.ts'
import { boundsOf as around } from '../select/aligned.ts'

/** `lies`: how many of what is copied with it lie under it; 0 when absent. */
type CopiedThing = { id: string; lies?: number } & Pick<Arranged, 'group' | 'layer'>
type CopiedCard = CopiedThing &
  Pick<Card, 'label' | 'text' | 'colour' | 'angle'> &
  Point & {
    /** Where it lay; elsewhere there may be no such zone. */
    zone?: ZoneId
  }
type CopiedMark = CopiedThing & { drawing: Drawing }

/** Notes and drawings as they are copied, around the middle of them all. */
export type Copied = { cards: readonly CopiedCard[]; marks: readonly CopiedMark[] }

/** Where each card lies and how large it is. */
export type BoxOf = (card: string) => Box | undefined

/** @returns what is chosen, to be laid down elsewhere or once more; its middle; and the box around it */
export function copyOf(
  cards: readonly Card[],
  marks: readonly Mark[],
  boxOf: BoxOf,
): { copied: Copied; box: Box } {
  const boxes = [
    ...cards.map((card) => boxOf(card.id) ?? { x: card.x, y: card.y, width: 0, height: 0 }),
    ...marks.map(({ drawing }) => boundsOf(drawing)),
  ]
  const box = around(boxes)
  const middle = { x: Math.round(box.x), y: Math.round(box.y) }
  const stack = [...cards, ...marks].sort(byLying)
  const arranged = ({ id, group, layer }: Card | Mark): CopiedThing => ({
    id,
    lies: stack.findIndex((thing) => thing.id === id),
    ...(group === undefined ? {} : { group }),
    ...(layer === undefined ? {} : { layer }),
  })
  const copied: Copied = {
    cards: cards.map((card) => ({
      ...arranged(card),
      label: card.label,
      text: card.text,
      colour: card.colour,
      ...(card.angle === undefined ? {} : { angle: card.angle }),
      zone: card.zone,
      x: card.x - middle.x,
      y: card.y - middle.y,
    })),
    marks: marks.map((mark) => ({
      ...arranged(mark),
      drawing: moved(mark.drawing, -middle.x, -middle.y),
    })),
  }
  return { copied, box: { ...box, ...middle } }
}

/** A note and a drawing as they are said (`card.write`, `mark.draw`). `of`: what the note is a copy of. */
export type LaidCard = { card: string; of: string } & Pick<Card, 'label' | 'text' | 'colour' | 'angle'> &
  Pick<Arranged, 'group' | 'layer'> &
  Point
export type LaidMark = { mark: string; drawing: Drawing } & Pick<Arranged, 'group' | 'layer'>

/**
 * Lays down what was copied, under names of its own: groups are other groups, and a line is bound to the copies of what
 * it was bound to.
 * @param middle where its middle comes to lie, world units
 * @param newId a name nobody has
 * @returns what is to be said, the lowest first: what is said later lies above
 */
export function laidDown(
  { cards, marks }: Copied,
  middle: Point,
  newId: () => string,
): (LaidCard | LaidMark)[] {
  const names = new Map([...cards, ...marks].map(({ id }) => [id, newId()]))
  const groups = new Map<string, string>()
  const right = Math.round(middle.x)
  const down = Math.round(middle.y)
  const groupOf = (group: string | undefined) => {
    if (group === undefined) return {}
    const name = groups.get(group) ?? newId()
    groups.set(group, name)
    return { group: name }
  }
  const tied = (drawing: Drawing): Drawing => {
    if (drawing.shape !== 'line') return drawing
    const { start, end, ...line } = drawing
    const [from, to] = [start && names.get(start), end && names.get(end)]
    return { ...line, ...(from && { start: from }), ...(to && { end: to }) }
  }
  return [...cards, ...marks]
    .sort((one, other) => (one.lies ?? 0) - (other.lies ?? 0))
    .map(({ lies: _, id, group, ...thing }): LaidCard | LaidMark => {
      const name = names.get(id) as string
      if ('drawing' in thing)
        return { ...thing, mark: name, drawing: tied(moved(thing.drawing, right, down)), ...groupOf(group) }
      const { zone: _zone, x, y, ...note } = thing
      return { ...note, card: name, of: id, x: x + right, y: y + down, ...groupOf(group) }
    })
}

/** What was copied as one board gives it to another, beside the plain text for other programs. */
export const KRING = 'application/x-kring-things'

/** @returns the words of what was copied, in reading order, for other programs */
export function plainOf({ cards, marks }: Copied): string {
  const drawn = marks.map(({ drawing }) => ({ ...boundsOf(drawing), label: wordsOf(drawing), text: '' }))
  return [...cards, ...drawn]
    .sort((one, other) => one.y - other.y || one.x - other.x)
    .flatMap(({ label, text }) => (label === '' ? [] : [text ? `${label} – ${text}` : label]))
    .join('\n')
}

/** @returns what lies on a clipboard, or null. Any page may put anything there: what is not as we write it is left out. */
export function read(json: string): Copied | null {
  try {
    const raw = JSON.parse(json) as { cards?: unknown; marks?: unknown } | null
    const cards = listOf(raw?.cards).filter(isCard)
    const marks = listOf(raw?.marks).filter(isMark)
    return cards.length + marks.length > 0 ? { cards, marks } : null
  } catch {
    return null
  }
}

function listOf(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw : []
}

type Raw = Record<string, unknown>

const isText = (value: unknown) => typeof value === 'string'
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isColour = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 7
const isMaybe = (is: (value: unknown) => boolean) => (value: unknown) => value === undefined || is(value)
const isPoint = (value: unknown) => fits(value, { x: isNumber, y: isNumber })
const isAngle = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < 360
const isLayer = (value: unknown) => Object.values(LAYERS).some((layer) => layer === value)
const THING = { id: isText, lies: isMaybe(isNumber), group: isMaybe(isText), layer: isMaybe(isLayer) }
const BOX = { x: isNumber, y: isNumber, width: isNumber, height: isNumber, text: isText }

/** Whether a record has just these fields, each as it should be. */
function fits(raw: unknown, fields: Record<string, (value: unknown) => boolean>): boolean {
  if (typeof raw !== 'object' || raw === null) return false
  return (
    Object.keys(raw).every((name) => name === 'shape' || Object.hasOwn(fields, name)) &&
    Object.entries(fields).every(([name, is]) => is((raw as Raw)[name]))
  )
}

function isCard(raw: unknown): raw is CopiedCard {
  const card = { label: isText, text: isText, colour: isColour, x: isNumber, y: isNumber }
  return fits(raw, { ...THING, ...card, angle: isMaybe(isAngle), zone: isMaybe(isText) })
}

function isMark(raw: unknown): raw is CopiedMark {
  return fits(raw, { ...THING, drawing: isDrawing })
}

const FORM = { ...BOX, angle: isMaybe(isAngle), colour: isColour, line: isMaybe(isNumber) }
const DRAWINGS: Record<Drawing['shape'], Record<string, (value: unknown) => boolean>> = {
  ink: {
    tool: (tool) => tool === 'pen' || tool === 'marker',
    colour: isColour,
    width: isNumber,
    points: (points) =>
      Array.isArray(points) && points.length > 1 && points.length % 2 === 0 && points.every(isNumber),
  },
  line: {
    from: isPoint,
    to: isPoint,
    arrow: (arrow) => typeof arrow === 'boolean',
    colour: isColour,
    start: isMaybe(isText),
    end: isMaybe(isText),
    text: isMaybe(isText),
    width: isMaybe(isNumber),
  },
  rectangle: FORM,
  ellipse: FORM,
  diamond: FORM,
  text: {
    ...BOX,
    angle: isMaybe(isAngle),
    colour: isColour,
    size: (size) => size === 'small' || size === 'medium' || size === 'large',
  },
  image: { ...BOX, angle: isMaybe(isAngle), image: isText },
  frame: BOX,
}

function isDrawing(raw: unknown): boolean {
  const shape = (raw as { shape?: unknown } | null)?.shape
  const fields = isText(shape) ? DRAWINGS[shape as Drawing['shape']] : undefined
  return fields !== undefined && fits(raw, fields)
}
