import { colour } from '../board/marks/describeMark.ts'
import type { Wording } from '../words/wording.ts'

/** @returns what a card of this colour is called, to begin a line with: "Oranje". */
export function colourName(number: number, t: Wording): string {
  if (number === 0) return t('list.colours.none')
  const name = colour(number, t)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
