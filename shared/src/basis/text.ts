// Control characters, line separators, spaces nobody sees, the marks that reorder text around them (bidi overrides
// and isolates), and the two that no XML may hold: with them nobody could open the harvest as a document.
const CONTROL = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined

/** For browsers without it: pairs of flag letters, emoji joined or with a tone, and letters with their marks. */
const GRAPHEME =
  /(?:\p{RI}{2}|\p{Emoji}[\ufe0f\p{EMod}]*(?:\u200d\p{Emoji}[\ufe0f\p{EMod}]*)+|[\s\S])[\p{M}\p{EMod}\u200d]*/gu

/** Nothing in a text of these is more than one code point. */
const PLAIN_UNTIL = 0x300

/** Other programs, and Kring where it shows a text, put it where a word may be broken: it is no part of the word. */
const SOFT_HYPHEN = '\u00ad'

// Asked one character at a time: an engine remembers what a pattern last matched, and texts must be gone when their
// meeting is. What shows something: not only joiners, marks without a letter, or the blanks of other scripts.
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u

/**
 * Code units a text may have for each character a reader may see: most take one, an emoji family eleven. One visible
 * character can be made of thousands.
 */
const UNITS = 8
/** Code units beyond which a text is not looked into: more than any of ours may have. */
const LONGEST = 4096
/**
 * Marks behind the thirtieth in a row, which no writing has (UAX #15, stream-safe text). Sorting marks takes the square
 * of how many there are: half a second for 16,000.
 */
const TOO_MANY_MARKS = /(\p{M}{30})\p{M}+/gu

/**
 * @returns the text without control characters and soft hyphens, white space folded to single spaces, in Unicode NFC; nothing
 * when a reader would see nothing. One that {@link fits} nowhere is returned as it is.
 */
export function tidy(text: string): string {
  if (text.length > LONGEST) return text
  const normal = fewMarks(fewMarks(text.toWellFormed()).normalize('NFC'))
  const tidied = normal.replaceAll(SOFT_HYPHEN, '').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()
  for (const character of tidied) if (VISIBLE.test(character)) return tidied
  return ''
}

/** @returns the same of each line by itself: what was written in lines stays in lines */
export function tidyLines(text: string): string {
  return text.split('\n').map(tidy).join('\n').trim()
}

const fewMarks = (text: string) => text.replace(TOO_MANY_MARKS, '$1')

/** @returns whether a text, as it will be kept, is at most `max` characters to a reader. */
export function fits(text: string, max: number): boolean {
  return isWithin(tidy(text), max)
}

/** @returns whether a tidied text is at most `max` characters to a reader, and made of no more than those need. */
export function isWithin(tidied: string, max: number): boolean {
  return tidied.length <= max || (tidied.length <= unitsOf(max) && visibleLength(tidied, max) <= max)
}

/** @returns the code units that a text of `max` characters may have: what is longer is refused unread. */
export function unitsOf(max: number): number {
  return max * UNITS
}

/**
 * @param most after which counting stops: it takes longer the longer the text is
 * @returns how many characters a person sees: an emoji family counts as one
 */
export function visibleLength(text: string, most = Number.POSITIVE_INFINITY): number {
  if (text.length > LONGEST) return text.length
  let length = 0
  for (const _ of segmenter?.segment(text) ?? graphemes(text)) if (++length > most) break
  return length
}

/** @returns the characters of a text as a person sees them: nothing may ever be cut within one. */
export function graphemes(text: string): string[] {
  if (isPlain(text)) return text.split('')
  return segmenter
    ? Array.from(segmenter.segment(text), ({ segment }) => segment)
    : (text.match(GRAPHEME) ?? [])
}

function isPlain(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) >= PLAIN_UNTIL) return false
  return !text.includes('\r')
}
