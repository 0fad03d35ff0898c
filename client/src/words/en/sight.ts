import type { sight as dutch } from '../nl/sight.ts'
import type { TranslationOf } from '../translation.ts'

export const sight: TranslationOf<typeof dutch> = {
  ask: 'How far away is the back row?',
  change: 'Size of the letters',
  title: 'Readable to the back',
  diagonal: 'Screen, corner to corner (inches)',
  diagonalHelp: 'That is {{cm}} cm. Smartboards often have 65, 75 or 86 inches.',
  seat: 'Furthest seat (metres)',
  seatHelp: 'From the screen to where the last person sits.',
  sample: 'Small text will be this large.',
  near: 'This can be read from up to {{metres}} metres.',
  far: 'Larger does not fit: this can be read from up to {{metres}} metres. For who sits further away, show one card large with Spotlight.',
  cards: 'Cards on the board grow along, as long as there is room for them.',
  do: 'This is right',
}
