import { type Hyphenate, piecesOf } from '../basis/line-breaks.ts'
import { isWithin } from '../basis/text.ts'
import { type Card, LIMITS } from '../meeting.ts'
import { type CardSetting, cardSize, lineOf, PADDING, settingOf, widthsOf } from './card-size.ts'
import { type BoxAround, boxTurned } from './turned.ts'
import type { Size } from './world.ts'

/** What a note says: its first words are its label, the rest its text. */
export type NoteWords = Pick<Card, 'label' | 'text'>

/**
 * Type of a note, world units, and how many lines it may have before its type is set a step smaller. A note grows first
 * and shrinks its type then; at the last step everything a card may say stands on it.
 */
const STEPS = [
  { font: 42.5, lines: 5 },
  { font: 36, lines: 6 },
  { font: 30, lines: 7 },
  { font: 26, lines: Number.POSITIVE_INFINITY },
] as const

/** A note is no wider than this, world units, but for a single piece that cannot be broken. */
const WIDEST = 420

/**
 * @returns what was written on a note, as its writer saw it: what follows the label stands on a line of its own where
 * the label did not end for want of room
 */
export function noteText({ label, text }: NoteWords): string {
  if (text === '') return label
  const [next = ''] = text.split(' ')
  return isWithin(`${label} ${next}`, LIMITS.label) ? `${label}\n${text}` : `${label} ${text}`
}

/**
 * Sets all that a note says, where people write on the table itself. World units.
 * @param hyphenate where words may be broken, for who shows the lines: it changes no size
 */
export function noteSize(note: NoteWords, hyphenate?: Hyphenate): CardSetting {
  if (note.text === '') return cardSize(note.label, 1, hyphenate)
  const lines = noteText(note).split('\n')
  for (const { font, lines: most } of STEPS) {
    const room = (WIDEST - 2 * PADDING.x) / font
    const set = lines.flatMap((line) => filled(line, room, hyphenate))
    if (set.length <= most) return settingOf(set, font)
  }
  throw new Error('the last step takes any number of lines')
}

/** Sizes of notes that were set already; a size is gone with its card. */
const sizes = new WeakMap<Card, Size>()

/**
 * @returns the upright box around a note where it was put on an open table; its size is worked out once as long as nothing
 * of it changes
 */
export function noteBox(card: Card): BoxAround {
  const known = sizes.get(card) ?? noteSize(card)
  if (!sizes.has(card)) sizes.set(card, { width: known.width, height: known.height })
  return boxTurned({ x: card.x, y: card.y, width: known.width, height: known.height }, card.angle)
}

type Line = { text: string; width: number }

/** Fills lines one after the other. @param room em */
function filled(text: string, room: number, hyphenate?: Hyphenate): Line[] {
  const pieces = piecesOf(text, hyphenate)
  const widths = widthsOf(pieces)
  const lines: Line[] = []
  for (let from = 0; from < pieces.length; ) {
    let end = from + 1
    while (end < pieces.length && lineOf(pieces, widths, from, end + 1).width <= room) end++
    lines.push(lineOf(pieces, widths, from, end))
    from = end
  }
  return lines
}
