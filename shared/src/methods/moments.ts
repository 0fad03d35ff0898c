import { graphemes, tidy } from '../basis/text.ts'
import type { Language, Words } from '../basis/words.ts'
import { LIMITS } from '../meeting.ts'

/** Moments of the way a group went that find room on a line. */
export const MOST_MOMENTS = 15

/** What a milestone begins with among them: a word, for a sign is an empty box where a device lacks the letter. */
const MILESTONE: Words = { nl: 'Mijlpaal: ', en: 'Milestone: ' }
/** In plans from before it was a sign. */
const STARTS = [...Object.values(MILESTONE), '★ ']

/** Characters of a moment, as many as stand on a card, and of the word before it. */
export const MOMENT_LINE = LIMITS.keyWord + Math.max(...STARTS.map(({ length }) => length))

/** @returns as much of it as stands on a card */
export function brief(text: string): string {
  const all = graphemes(tidy(text))
  return all.length <= LIMITS.keyWord ? all.join('') : `${all.slice(0, LIMITS.keyWord - 1).join('')}…`
}

/** @returns the line of a moment that is a milestone */
export function milestoneLine(said: string, language: Language): string {
  return MILESTONE[language] + said
}

/** @returns what a line of the way says, and whether that was a milestone, in whichever language it was written */
export function momentIn(line: string): { label: string; isMilestone: boolean } {
  const start = STARTS.find((one) => line.toLowerCase().startsWith(one.toLowerCase()))
  return { label: line.slice(start?.length ?? 0), isMilestone: start !== undefined }
}
