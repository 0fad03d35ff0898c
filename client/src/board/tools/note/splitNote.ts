import { graphemes, isWithin, tidy, unitsOf } from '@kring/shared/basis/text'
import { LIMITS } from '@kring/shared/meeting'

/** What one note says: short for the board, the rest for who reads on. */
export type NoteText = { label: string; text: string }

/**
 * Makes notes of what somebody typed or pasted for one: the first line, or as many of its words as fit, is the label;
 * what follows is the text; what does not fit there either goes on in another note. Nothing is lost.
 * @returns none when there is nothing to read
 */
export function splitNote(typed: string): NoteText[] {
  const [first = '', ...more] = typed.split('\n').map(tidyLine).filter(Boolean)
  if (first === '') return []
  const [label, rest] = cut(first, LIMITS.label)
  const [text, beyond] = cut([rest, ...more].filter(Boolean).join(' '), LIMITS.text)
  return [{ label, text }, ...splitNote(beyond)]
}

/** Cuts after the last word that fits; a word that is too long by itself is cut in two. */
function cut(line: string, most: number): [string, string] {
  if (isWithin(line, most)) return [line, '']
  const words = line.split(' ')
  let kept = 0
  while (kept < words.length && isWithin(words.slice(0, kept + 1).join(' '), most)) kept++
  if (kept > 0) return [words.slice(0, kept).join(' '), words.slice(kept).join(' ')]
  let head = ''
  let count = 0
  // So much further that the last character that fits is whole.
  for (const character of graphemes(line.slice(0, 2 * unitsOf(most)))) {
    if (++count > most || head.length + character.length > unitsOf(most)) break
    head += character
  }
  if (head === '') head = line.slice(0, unitsOf(most))
  return [head, line.slice(head.length)]
}

/** As much of a line as is tidied at once, code points. */
const PART = /.{1,2000}(?=\s|$)|.{1,2000}/gsu

/** A text is tidied only up to a length: a very long line in parts. */
function tidyLine(line: string): string {
  return (line.match(PART) ?? []).map(tidy).filter(Boolean).join(' ')
}
