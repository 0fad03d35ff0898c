import * as z from 'zod/mini'
import { id, TOO_LONG } from '../../basis/fields.ts'
import { isWithin, tidyLines, unitsOf } from '../../basis/text.ts'
import { OPEN_REACH } from '../../ground/ground.ts'
import { angleSchema } from '../arrange/angle.ts'
import type { Arranged } from '../arrange/thing.ts'
import { MARK_LIMITS } from './mark-limits.ts'

const coordinate = z.int().check(z.minimum(-OPEN_REACH), z.maximum(OPEN_REACH))
const length = z.int().check(z.minimum(4), z.maximum(OPEN_REACH))
/** Which of the palette's colours; surfaces say what they look like. */
export const colourSchema = z.int().check(z.minimum(0), z.maximum(7))
const strokeWidth = z.int().check(z.minimum(1), z.maximum(80))
const point = z.strictObject({ x: coordinate, y: coordinate })
/** A rectangle by its centre, as cards are placed. */
const box = { x: coordinate, y: coordinate, width: length, height: length }
/** The same, turned around its centre; absent for upright. */
const turnedBox = { ...box, angle: z.optional(angleSchema) }

function words(max: number) {
  return z.pipe(
    z.pipe(z.string().check(z.maxLength(unitsOf(max))), z.transform(tidyLines)),
    z.string().check(z.refine((text) => isWithin(text, max), TOO_LONG)),
  )
}

/**
 * What can be drawn on the board besides cards, in world units. Ink is kept as whole numbers
 * x0, y0, x1, y1, …; an image names its bytes by their content hash, they are never in a statement.
 */
export const drawingSchema = z.discriminatedUnion('shape', [
  z.strictObject({
    shape: z.literal('ink'),
    tool: z.enum(['pen', 'marker']),
    colour: colourSchema,
    /** Width of the stroke. */
    width: strokeWidth,
    points: z.array(coordinate).check(
      z.minLength(2),
      z.maxLength(MARK_LIMITS.stroke),
      z.refine((points) => points.length % 2 === 0),
    ),
  }),
  z.strictObject({
    shape: z.literal('line'),
    from: point,
    to: point,
    arrow: z.boolean(),
    colour: colourSchema,
    /** The things its ends are bound to: there its points are only where they were seen last. */
    start: z.optional(id),
    end: z.optional(id),
    /** Its label, in its middle. */
    text: z.optional(words(MARK_LIMITS.title)),
    width: z.optional(strokeWidth),
  }),
  z.strictObject({
    shape: z.enum(['rectangle', 'ellipse', 'diamond']),
    ...turnedBox,
    colour: colourSchema,
    text: words(MARK_LIMITS.text),
    line: z.optional(strokeWidth),
  }),
  z.strictObject({
    shape: z.literal('text'),
    ...turnedBox,
    colour: colourSchema,
    size: z.enum(['small', 'medium', 'large']),
    text: words(MARK_LIMITS.text),
  }),
  z.strictObject({
    shape: z.literal('image'),
    ...turnedBox,
    /** SHA-256 of the bytes, base64url. */
    image: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
    /** What it shows, for who cannot see it. */
    text: words(MARK_LIMITS.text),
  }),
  z.strictObject({ shape: z.literal('frame'), ...box, text: words(MARK_LIMITS.title) }),
])

export type Drawing = z.output<typeof drawingSchema>
export type Shape = Drawing['shape']

export type MarkId = string

/** Something drawn on the board. */
export type Mark = {
  id: MarkId
  /** What was drawn later lies above, in its layer (arrange/order.ts). */
  order: number
  /** The statement that changed it last: what an undo may still take back. */
  touched: string
  drawing: Drawing
} & Arranged

/** @returns a drawing so many world units to the right and down. */
export function moved(drawing: Drawing, right: number, down: number): Drawing {
  switch (drawing.shape) {
    case 'ink':
      return {
        ...drawing,
        points: drawing.points.map((value, index) => value + (index % 2 === 0 ? right : down)),
      }
    case 'line':
      return {
        ...drawing,
        from: { x: drawing.from.x + right, y: drawing.from.y + down },
        to: { x: drawing.to.x + right, y: drawing.to.y + down },
      }
    default:
      return { ...drawing, x: drawing.x + right, y: drawing.y + down }
  }
}
