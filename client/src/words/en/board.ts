import type { board as dutch } from '../nl/board.ts'

/** Words on and around the canvas of the board. */
export const board: typeof dutch = {
  label_one: 'The board with {{count}} card, about: {{question}}. The list offers the same actions.',
  label_other: 'The board with {{count}} cards, about: {{question}}. The list offers the same actions.',
  only: 'Only to {{zone}}.',
  pile: 'Put together',
  elsewhere: 'Choose another box.',
  zoom: 'Actual size, now {{percent}} per cent',
  spotlight: {
    label: 'Card in the spotlight',
    notes: 'Why this card moved',
    close: 'Back to the board',
    pile: 'In here:',
    was: 'It said before:',
  },
}
