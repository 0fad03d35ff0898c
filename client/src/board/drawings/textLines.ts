import { type Piece, piecesOf } from '@kring/shared/basis/line-breaks'
import { graphemes } from '@kring/shared/basis/text'
import { hyphenation } from '../../words/hyphenation.ts'

/** What measures text. */
export type Measure = (text: string, size: number) => number

/** Height of a line as a share of the size of its letters. */
export const LEADING = 1.22

/** @returns the lines of a text that fit in so much room, with line breaks kept; a word that is too long is cut */
export function textLines(text: string, size: number, room: number, measure: Measure): string[] {
  return text.split('\n').flatMap((line) => wrapped(line, size, room, measure))
}

/**
 * The largest letters with which a text fits in a box.
 * @param most the size wanted
 * @param least below this it runs over the edge rather than become unreadable
 */
export function fittedText(
  text: string,
  box: { width: number; height: number },
  most: number,
  least: number,
  measure: Measure,
): { size: number; lines: string[] } {
  for (let size = most; ; size -= 2) {
    const lines = textLines(text, size, box.width, measure)
    if (size <= least || lines.length * size * LEADING <= box.height) return { size, lines }
  }
}

function wrapped(line: string, size: number, room: number, measure: Measure): string[] {
  const fits = (text: string) => measure(text, size) <= room
  const lines: string[] = []
  let so = ''
  // What comes after the words of this line when they stay together, and when the line ends behind them.
  let glue = ''
  let end = ''
  for (const { text, after } of line.split(' ').flatMap((word) => partsOf(word, fits))) {
    const longer = so + glue + text
    if (so === '' || fits(longer + (after === '-' ? '-' : ''))) so = longer
    else {
      lines.push(so + end)
      so = text
    }
    glue = after === ' ' ? ' ' : ''
    end = after === '-' ? '-' : ''
  }
  lines.push(so)
  return lines
}

/** A word as it is when it fits on a line; else where it may be broken; else between its characters. */
function partsOf(word: string, fits: (text: string) => boolean): Piece[] {
  if (fits(word)) return [{ text: word, after: ' ' }]
  const parts = piecesOf(word, hyphenation()).flatMap((piece): Piece[] =>
    fits(piece.text)
      ? [piece]
      : graphemes(piece.text).map((text, index, all) => ({
          text,
          after: index < all.length - 1 ? '' : piece.after,
        })),
  )
  const last = parts.at(-1)
  return last ? [...parts.slice(0, -1), { ...last, after: ' ' }] : []
}
