// Control characters, line separators, spaces nobody sees, the marks that reorder text around them (bidi overrides
// and isolates), and the two that no XML may hold: with them nobody could open the harvest as a document.
const CONTROL = /[\p{Cc}\u200b\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]/gu
// Browsers without it count code points: near enough for a counter; the server has it.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined

// Asked one character at a time: an engine remembers what a pattern last matched, and texts must be gone when their
// meeting is. What shows something: not only joiners, marks without a letter, or the blanks of other scripts.
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Z}\p{M}\u115f\u1160\u2800\u3164\uffa0]/u

/**
 * @returns the text without control characters, white space folded to single spaces, in Unicode NFC; nothing
 * when a reader would see nothing
 */
export function tidy(text: string): string {
  const tidied = text.toWellFormed().normalize('NFC').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()
  return [...tidied].some((character) => VISIBLE.test(character)) ? tidied : ''
}

/** @returns whether a text, as it will be kept, is at most `max` characters to a reader. */
export function fits(text: string, max: number): boolean {
  return visibleLength(tidy(text)) <= max
}

/** @returns how many characters a person sees: an emoji family counts as one. */
export function visibleLength(text: string): number {
  let length = 0
  for (const _ of segmenter?.segment(text) ?? text) length++
  return length
}
