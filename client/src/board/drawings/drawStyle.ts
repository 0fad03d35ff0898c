import { Value } from '../../state/Value.ts'
import { keep, kept } from '../../storage/kept.ts'

export const WIDTHS = ['thin', 'middle', 'thick'] as const
export type Width = (typeof WIDTHS)[number]
export const SIZES = ['small', 'medium', 'large'] as const
export type TextSize = (typeof SIZES)[number]
export const SHAPES = ['line', 'arrow', 'rectangle', 'ellipse', 'diamond'] as const
export type ShapeTool = (typeof SHAPES)[number]

/** What the tools of this device draw with; it keeps this for the next time. */
export type DrawStyle = {
  pen: number
  marker: number
  shape: number
  width: Width
  size: TextSize
  last: ShapeTool
}

/** Width of a stroke in world units. */
export const STROKE: Record<'pen' | 'marker', Record<Width, number>> = {
  pen: { thin: 4, middle: 7, thick: 13 },
  marker: { thin: 18, middle: 30, thick: 48 },
}

/** Size of text in world units: at its own height on the wall one unit is about a pixel. */
export const TEXT: Record<TextSize, number> = { small: 26, medium: 38, large: 60 }

const KEY = 'kring.drawing'
const FIRST: DrawStyle = { pen: 0, marker: 1, shape: 5, width: 'middle', size: 'medium', last: 'rectangle' }

const isColour = (value: unknown) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 7

function isStyle(value: unknown): value is DrawStyle {
  if (typeof value !== 'object' || value === null) return false
  const { pen, marker, shape, width, size, last } = value as Partial<DrawStyle>
  return (
    [pen, marker, shape].every(isColour) &&
    WIDTHS.includes(width as Width) &&
    SIZES.includes(size as TextSize) &&
    SHAPES.includes(last as ShapeTool)
  )
}

/** What this device draws with. */
export const drawStyle = new Value<DrawStyle>(kept(KEY, isStyle) ?? FIRST)

export function changeStyle(parts: Partial<DrawStyle>): void {
  const next = { ...drawStyle.get(), ...parts }
  drawStyle.set(next)
  keep(KEY, next)
}
