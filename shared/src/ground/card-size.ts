import { type Hyphenate, isWide, OFF_MIDDLE, type Piece, piecesOf } from '../basis/line-breaks.ts'
import { graphemes } from '../basis/text.ts'
import { type Card, LIMITS } from '../meeting.ts'
import type { Size } from './world.ts'

/** How a card is set: the same line breaks and size on every surface. World units. */
export type CardSetting = Size & { lines: string[]; fontSize: number; lineHeight: number }

/** Type size of a card label at scale 1: over 4 % of the world's height, over 3.8 vh on the screen (METHODS §11). */
const FONT = 42.5
const LINE = 1.13
export const PADDING = { x: 18, y: 11 }
/** Width of the tab at the left edge of a card that tells in which ring it lies. */
export const TAB = 34
/** Type under a label, where it stands with mark and word what was said of a card. */
export const FOOT = { size: 30, line: 35 } as const

/**
 * Sets a label in one to three balanced lines, a long one in up to five.
 * Widths are estimated per character, a little on the generous side, because the referee has no fonts.
 * @param label at most LIMITS.keyWord characters
 * @param scale see arrangement.ts
 * @param hyphenate where words may be broken, for who shows the lines: it changes no size
 */
export function cardSize(label: string, scale = 1, hyphenate?: Hyphenate): CardSetting {
  const { width, height, lines, fontSize, lineHeight } = setLabel(label, hyphenate)
  return {
    width: width * scale,
    height: height * scale,
    lines,
    fontSize: fontSize * scale,
    lineHeight: lineHeight * scale,
  }
}

/** What a card has besides its label. */
export type CardParts = { tab: boolean; foot: readonly string[] }

/** @returns the room of a whole card, given that of its label, at the same scale. */
export function withParts({ width, height }: Size, { tab, foot }: CardParts, scale: number): Size {
  const feet = foot.map((line) => textWidth(line) * FOOT.size * scale + 2 * PADDING.x * scale)
  return {
    width: Math.max(width, ...feet) + (tab ? TAB * scale : 0),
    height: height + foot.length * FOOT.line * scale,
  }
}

/** Sizes of cards that were set already; a size is gone with its card. */
const sizes = new WeakMap<Card, Size>()

/** The room a card on the board takes: worked out once, as long as nothing of the card changes. */
export function sizeOf(card: Card, scale = 1): Size {
  const known = sizes.get(card) ?? setLabel(card.label)
  if (!sizes.has(card)) sizes.set(card, { width: known.width, height: known.height })
  return { width: known.width * scale, height: known.height * scale }
}

function setLabel(label: string, hyphenate?: Hyphenate): CardSetting {
  const pieces = piecesOf(label, hyphenate)
  const widths = widthsOf(pieces)
  const isLong = graphemes(label).length > LIMITS.label
  const most = isLong ? 5 : 3
  const settings = Array.from({ length: Math.min(most, pieces.length) }, (_, index): CardSetting => {
    const starts = balance(pieces, widths, index + 1)
    const lines = starts.map((start, line) => lineOf(pieces, widths, start, starts[line + 1]))
    return settingOf(lines, FONT)
  })
  // Height costs more than width: rows of cards are many and low. What is long must not be wider than a column.
  const cost = ({ width, height }: CardSetting) => width + (isLong ? 1.2 : 2.4) * height
  return settings.reduce((best, setting) => (cost(setting) < cost(best) ? setting : best))
}

/** @param fontSize world units @returns the room that lines take whose widths are given in em */
export function settingOf(lines: readonly { text: string; width: number }[], fontSize: number): CardSetting {
  const lineHeight = fontSize * LINE
  return {
    width: Math.max(...lines.map(({ width }) => width)) * fontSize + 2 * PADDING.x,
    height: lines.length * lineHeight + 2 * PADDING.y,
    lines: lines.map(({ text }) => text),
    fontSize,
    lineHeight,
  }
}

/** @returns the line from one piece up to another, and its width, em */
export function lineOf(
  pieces: readonly Piece[],
  widths: readonly number[],
  from: number,
  to = pieces.length,
): { text: string; width: number } {
  let line = ''
  let width = 0
  for (let index = from; index < to; index++) {
    const { text = '', after = '' } = pieces[index] ?? {}
    const end = index < to - 1 ? glue(after) : last(after)
    line += text + end
    width += (widths[index] ?? 0) + textWidth(end)
  }
  return { text: line, width }
}

/** What stands between two parts in one line, and at the end of a line. */
const glue = (after: Piece['after']) => (after === ' ' ? ' ' : '')
const last = (after: Piece['after']) => (after === '-' ? '-' : '')

/**
 * The widths of parts, em. The two parts of a word that is broken count alike, with room for a break beside the middle:
 * so a card is as large wherever its words are broken, which the referee does not know.
 */
export function widthsOf(pieces: readonly Piece[]): number[] {
  const widths = pieces.map(({ text }) => textWidth(text))
  for (const [index, { after }] of pieces.entries()) {
    if (after !== '-') continue
    const word = `${pieces[index]?.text}${pieces[index + 1]?.text}`
    widths[index] = textWidth(word) / 2 + (OFF_MIDDLE / 4) * SOME_LETTER
    widths[index + 1] = widths[index]
  }
  return widths
}

/** @returns the estimated width of a text, in em. */
export function textWidth(text: string): number {
  let width = 0
  for (const character of graphemes(text)) width += characterWidth(character)
  return width
}

/** Widths that were looked up; characters only, because a text must be gone when its meeting is. */
const widths = new Map<string, number>()
const WIDTHS_MOST = 1024

function characterWidth(character: string): number {
  const known = widths.get(character)
  if (known !== undefined) return known
  const width = lookUpWidth(character)
  if (widths.size < WIDTHS_MOST) widths.set(character, width)
  return width
}

function lookUpWidth(character: string): number {
  if (isWide(character)) return 1.15
  let width = 0
  for (const sign of character) width += signWidth(sign)
  return width
}

/** Of most letters. */
const SOME_LETTER = 0.56

function signWidth(sign: string): number {
  if (/[\p{M}\p{Cf}]/u.test(sign)) return 0
  if (/[ijl.,:;'’|!ItfrJ1()[\] -]/.test(sign)) return 0.36
  if (/[mwMW@%]/.test(sign)) return 0.9
  return /[A-Z0-9&?]/.test(sign) ? 0.68 : SOME_LETTER
}

/**
 * Splits parts over `count` lines so that the widest line is as narrow as can be. @returns where lines start
 * @param known how the end of the parts is split already: many short words have very many ways
 */
function balance(
  pieces: readonly Piece[],
  widths: readonly number[],
  count: number,
  from = 0,
  known = new Map<string, number[]>(),
): number[] {
  if (count === 1) return [from]
  const key = `${count} ${from}`
  const before = known.get(key)
  if (before) return before
  let best: number[] = [from]
  let bestWidth = Number.POSITIVE_INFINITY
  for (let next = from + 1; next <= pieces.length - count + 1; next++) {
    const starts = [from, ...balance(pieces, widths, count - 1, next, known)]
    const width = widest(pieces, widths, starts)
    if (width < bestWidth) {
      bestWidth = width
      best = starts
    }
  }
  known.set(key, best)
  return best
}

/** @returns the width of the widest of the lines that start there, em. */
function widest(pieces: readonly Piece[], widths: readonly number[], starts: readonly number[]): number {
  return Math.max(0, ...starts.map((start, line) => lineOf(pieces, widths, start, starts[line + 1]).width))
}
