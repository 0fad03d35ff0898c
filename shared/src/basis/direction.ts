// One character at a time: an engine remembers what a pattern last matched, and texts must be gone when their meeting is.
const LETTER = /^\p{L}/u
const RIGHT_TO_LEFT =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/** @returns whether a text begins in a script that runs from right to left, as `dir="auto"` tells. */
export function isRightToLeft(text: string): boolean {
  for (const character of text) if (LETTER.test(character)) return RIGHT_TO_LEFT.test(character)
  return false
}

/** @returns a text that changes the direction of nothing beside it, for files that know no other way to say so */
export function isolated(text: string): string {
  for (const character of text) if (RIGHT_TO_LEFT.test(character)) return `\u2068${text}\u2069`
  return text
}
