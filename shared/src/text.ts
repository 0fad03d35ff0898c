// Control characters, line separators, and the marks that reorder text around them (bidi overrides and isolates).
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g
// Browsers without it count code points: near enough for a counter; the server has it.
const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : undefined

/** @returns the text without control characters, white space folded to single spaces, in Unicode NFC. */
export function tidy(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(CONTROL, ' ').replace(/\s+/g, ' ').trim()
}

/** @returns how many characters a person sees: an emoji family counts as one. */
export function visibleLength(text: string): number {
  let length = 0
  for (const _ of segmenter?.segment(text) ?? text) length++
  return length
}
