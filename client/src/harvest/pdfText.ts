import { isRightToLeft } from '@kring/shared/basis/direction'
import type { Page } from '@kring/shared/harvest/page'
import bidiFactory from 'bidi-js'
import type { Content, ContentText, Style } from 'pdfmake/interfaces'

/*
 * Words in a PDF file that run from right to left. The library that writes it shapes letters of one script, and lays words
 * from left to right whatever they are: here they are put in the order in which they stand on the line, each in a font
 * that has its letters.
 */

const SCRIPTS = { Hebrew: /\p{Script=Hebrew}/u, Arabic: /\p{Script=Arabic}/u } as const
type Script = keyof typeof SCRIPTS
/** A mark belongs to the letter before it. */
const MARK = /\p{Mark}/u
/** How wide a letter is at most times, of the size of its font. */
const LETTER = 0.55

const bidi = bidiFactory()

/** @returns the scripts that run from right to left a text has letters of */
export function scriptsIn(text: string): Script[] {
  return (Object.keys(SCRIPTS) as Script[]).filter((script) => SCRIPTS[script].test(text))
}

/** Fonts of the scripts a harvest is written in, by the name of their script; none where Roboto has every letter. */
export async function fontsFor(page: Page): Promise<Record<string, { normal: string; bold: string }>> {
  const fonts: Record<string, { normal: string; bold: string }> = {}
  for (const script of scriptsIn(JSON.stringify(page)))
    fonts[script] = await (script === 'Hebrew' ? import('./hebrew.ts') : import('./arabic.ts'))
  return fonts
}

/** A heading by which a reader finds its way: in the list beside the page, and for who has it read aloud. */
export type Bookmark = { id?: string | undefined } & Pick<
  ContentText,
  'outline' | 'outlineText' | 'outlineExpanded' | 'outlineParentId'
>

/**
 * @param size of its letters, and `width` of where it stands, in points: a line that runs to the left is as long as fits
 * @returns a text to put in a document, in the directions of its scripts
 */
export function words(
  text: string,
  style: Style & Bookmark,
  { size, width }: { size: number; width: number },
): Content {
  if (scriptsIn(text).length === 0) return { ...style, text }
  const most = Math.max(8, Math.floor(width / (size * LETTER)))
  const base = isRightToLeft(text) ? 'rtl' : 'ltr'
  return {
    stack: linesOf(text, most).map((line, at) => ({
      ...style,
      ...(at > 0 && { outline: false }),
      text: piecesOf(line, base).map(({ text: said, script }) => ({
        text: said,
        ...(script && { font: script }),
      })),
      noWrap: true,
      alignment: base === 'rtl' ? 'right' : 'left',
    })),
  }
}

/** @returns a text in lines of at most so many letters, broken between words */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export type Piece = { text: string; script: Script | undefined; level: number }

/** @returns what stands on a line from left to right: each piece in one script, its letters in the order they are read */
export function piecesOf(line: string, base: 'ltr' | 'rtl'): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(line, base)
  const mirrored = bidi.getMirroredCharactersMap(line, levels)
  const pieces: (Piece & { isSpace: boolean })[] = []
  let at = 0
  for (const letter of line) {
    const level = levels[at] ?? 0
    const last = pieces.at(-1)
    const script = MARK.test(letter) ? last?.script : scriptsIn(letter)[0]
    const isSpace = letter === ' '
    const said = mirrored.get(at) ?? letter
    at += letter.length
    if (last && last.level === level && last.script === script && last.isSpace === isSpace) {
      // What has no script of its own and stands among what runs to the left is turned here, letters by their font.
      last.text = level % 2 === 1 && script === undefined ? said + last.text : last.text + said
    } else pieces.push({ text: said, script, level, isSpace })
  }
  return inSight(pieces).map(({ text, script, level }) => ({ text, script, level }))
}

/** The pieces as they stand beside one another: what runs to the left is turned, level by level (rule L2). */
function inSight<Of extends { level: number }>(pieces: readonly Of[]): Of[] {
  let seen = [...pieces]
  for (let level = Math.max(0, ...pieces.map((piece) => piece.level)); level > 0; level--) {
    const next: Of[] = []
    let run: Of[] = []
    for (const piece of seen) {
      if (piece.level >= level) run.unshift(piece)
      else {
        next.push(...run, piece)
        run = []
      }
    }
    seen = [...next, ...run]
  }
  return seen
}
