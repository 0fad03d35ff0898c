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
 * @returns the text without control characters and soft hyphens, white space folded to single spaces, in Unicode NFC; nothing
 * when a reader would see nothing
 */
export function tidy(text: string): string {
  const tidied = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(SOFT_HYPHEN, '')
    .replace(CONTROL, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...tidied].some((character) => VISIBLE.test(character)) ? tidied : ''
}

/** @returns whether a text, as it will be kept, is at most `max` characters to a reader. */
export function fits(text: string, max: number): boolean {
  return visibleLength(tidy(text)) <= max
}

/** @returns how many characters a person sees: an emoji family counts as one. */
export function visibleLength(text: string): number {
  return graphemes(text).length
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
