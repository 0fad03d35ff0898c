import { colourOf } from '../look/palette.ts'
import type { Wording } from '../words/wording.ts'

/** @returns the name of a colour, such as "blauw"; also the sign it goes with. */
export function colour(number: number, t: Wording): string {
  return t(`marks.colours.${colourOf(number).sign}`)
}

/** @returns what a card of this colour is called, to begin a line with: "Oranje". */
export function colourName(number: number, t: Wording): string {
  if (number === 0) return t('list.colours.none')
  const name = colour(number, t)
  return name.charAt(0).toUpperCase() + name.slice(1)
}
