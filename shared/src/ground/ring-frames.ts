import type { RingCard, Side, Sides } from './ring-sides.ts'
import type { Line } from './rows.ts'
import { columnsOf, rowsOf } from './rows.ts'
import type { Box, Size, TableShape } from './world.ts'

/** The edges of a rectangle on the table; or how wide a ring is along each of its sides. World units. */
export type Frame = { left: number; right: number; top: number; bottom: number }

/** The cards of one ring in rows and columns along its sides, the outermost first. */
export type Lines = { [S in Side]: Line[] }

/** Around the outermost ring. */
const MARGIN = 8
/** Between a card and the border of its ring, and between two cards, at scale 1. */
export const PAD = 10
export const GAP = 16
/** A ring without cards on that side; its number stands at the left. With signs of the usual size. */
export const THIN = { top: 16, bottom: 16, left: 46, right: 22 } as const
/** Height of the name in the centre, and of the numbers of the rings, at the usual size. */
export const NAME = 54
/** Beside the name. */
const BESIDE = 12

/** How far the corner of a card may reach into a rounded corner, as a share of its height: hardly seen. */
const OVER = 0.12

export function wholeOf(table: Size): Frame {
  return { left: MARGIN, right: table.width - MARGIN, top: MARGIN, bottom: table.height - MARGIN }
}

export function within(frame: Frame, widths: Frame): Frame {
  return {
    left: frame.left + widths.left,
    right: frame.right - widths.right,
    top: frame.top + widths.top,
    bottom: frame.bottom - widths.bottom,
  }
}

export function sizeOfFrame({ left, right, top, bottom }: Frame): Size {
  return { width: right - left, height: bottom - top }
}

export function boxOfFrame({ left, right, top, bottom }: Frame): Box {
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
}

export function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

/** @returns how much a rounded corner takes of a side `length` long, for what lies this deep under it. */
function cornerAt(length: number, other: number, round: number, depth: number): number {
  const across = (other / 2) * round
  if (depth >= across) return 0
  return (length / 2) * round * (1 - Math.sqrt(1 - (1 - depth / across) ** 2))
}

/** Corners below in which no card may lie; only the outermost ring reaches into them. */
export type Corners = TableShape['corners']

/** From where to where something may reach, world units. */
export type Span = { from: number; to: number }

/** @returns the room of a row that lies this deep under the upper or the lower border. `tall`: its height. */
export function rowSpan(
  frame: Frame,
  round: number,
  scale: number,
  depth: number,
  tall: number,
  corners?: Corners,
): Span {
  const { width, height } = sizeOfFrame(frame)
  const inset = Math.max(PAD * scale, cornerAt(width, height, round, Math.max(0, depth) + OVER * tall))
  const kept = (corner: Size | undefined) => (corner && depth < corner.height ? corner.width : 0)
  return {
    from: frame.left + Math.max(inset, kept(corners?.left)),
    to: frame.right - Math.max(inset, kept(corners?.right)),
  }
}

export function lengthOf({ from, to }: Span): number {
  return to - from
}

/** @returns the room of a column that lies this deep beside the left or the right border. `kept`: the corner below it. */
export function columnRoom(
  frame: Frame,
  widths: Pick<Frame, 'top' | 'bottom'>,
  lines: Lines,
  round: number,
  scale: number,
  depth: number,
  kept?: Size,
): Span {
  const { width, height } = sizeOfFrame(frame)
  const corner = cornerAt(height, width, round, depth + OVER * 100 * scale)
  const tools = kept && depth < kept.width ? kept.height : 0
  // Beside a row that is not as wide, a column begins under it.
  const above = lines.top.length > 0 ? widths.top + (GAP - PAD) * scale : PAD * scale
  const below = lines.bottom.length > 0 ? widths.bottom + (GAP - PAD) * scale : PAD * scale
  return { from: frame.top + Math.max(corner, above), to: frame.bottom - Math.max(corner, below, tools) }
}

/** @returns how wide a ring must be on a side with these rows or columns. */
function thickness(lines: readonly Line[], scale: number, thin: number): number {
  if (lines.length === 0) return thin
  return 2 * PAD * scale + sum(lines.map((line) => line.thick)) + GAP * scale * (lines.length - 1)
}

/** @returns how wide a ring with these lines must be at least. `sign`: how many times as large as usual numbers are. */
export function leastWidths(lines: Lines, scale: number, sign: number): Frame {
  return {
    top: thickness(lines.top, scale, THIN.top),
    bottom: thickness(lines.bottom, scale, THIN.bottom),
    left: thickness(lines.left, scale, THIN.left * sign),
    right: thickness(lines.right, scale, THIN.right),
  }
}

/** @returns the cards of a ring in as few rows and columns as hold them, or undefined when they do not fit. */
export function linesOf(
  frame: Frame,
  sides: Sides,
  scale: number,
  round: number,
  sign: number,
  corners?: Corners,
): Lines | undefined {
  const gap = GAP * scale
  const rows = (cards: readonly RingCard[], kept?: Corners) =>
    rowsOf(cards, scale, gap, (depth, tall) =>
      lengthOf(rowSpan(frame, round, scale, PAD * scale + depth, tall, kept)),
    )
  const top = rows(sides.top)
  const bottom = rows(sides.bottom, corners)
  if (!top || !bottom) return undefined
  const lines: Lines = { top, bottom, left: [], right: [] }
  const column = (kept?: Size) =>
    lengthOf(columnRoom(frame, leastWidths(lines, scale, sign), lines, round, scale, PAD * scale, kept))
  const left = columnsOf(sides.left, scale, gap, column(corners?.left))
  const right = columnsOf(sides.right, scale, gap, column(corners?.right))
  return left && right ? { top, bottom, left, right } : undefined
}

/** How deep under the border of the centre its name begins, beside cards and when it is all there is. */
const UNDER = 12

/**
 * @param name how wide the name of the centre is, and how high
 * @returns the cards of the centre in rows under its name, or undefined when they do not fit
 */
export function centreRows(
  frame: Frame,
  cards: readonly RingCard[],
  scale: number,
  round: number,
  name: Size,
): Line[] | undefined {
  const size = sizeOfFrame(frame)
  if (size.height < name.height) return undefined
  const deep = cards.length === 0 ? (size.height - name.height) / 2 : 0
  if (lengthOf(rowSpan(frame, round, scale, deep + UNDER, 0)) < name.width + BESIDE) return undefined
  if (cards.length === 0) return []
  const down = [...cards].sort((one, other) => Math.sin(one.direction) - Math.sin(other.direction))
  for (let count = 1; count <= cards.length; count++) {
    const lines: Line[] = []
    for (let row = 0; row < count; row++) {
      const from = Math.round((row * down.length) / count)
      const here = down
        .slice(from, Math.round(((row + 1) * down.length) / count))
        .sort((one, other) => Math.cos(one.direction) - Math.cos(other.direction))
      lines.push({ cards: here, thick: Math.max(...here.map((card) => card.height)) * scale })
    }
    const tall = sum(lines.map((line) => line.thick)) + GAP * scale * (count - 1)
    if (name.height + tall + PAD * scale > size.height) return undefined
    let from = name.height + (size.height - name.height - PAD * scale - tall) / 2
    const fits = lines.every((line) => {
      const depth = Math.min(from, size.height - from - line.thick)
      const room = lengthOf(rowSpan(frame, round, scale, depth, line.thick))
      from += line.thick + GAP * scale
      return widthOf(line, scale) <= room
    })
    if (fits) return lines
  }
  return undefined
}

/** @returns how long a row is. */
export function widthOf({ cards }: Line, scale: number): number {
  return sum(cards.map((card) => card.width)) * scale + GAP * scale * (cards.length - 1)
}
