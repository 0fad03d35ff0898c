import type { table as dutch } from '../nl/table.ts'
import type { TranslationOf } from '../translation.ts'

/** Words around the table: a card that is dealt, the question, the agenda, what a surface is for at first sight. */
export const table: TranslationOf<typeof dutch> = {
  question: {
    write: 'Write it in one sentence',
    save: 'This is right',
    everyone: 'Everybody can change this sentence.',
  },
  hint: {
    label: 'Good to know',
    close: 'Got it',
    participant:
      'Here you always see what you can do now. Everything is saved by itself, also when the connection is away for a while. Your cards carry no name.',
    facilitator:
      'The large button at the bottom takes the group to the next step. Above it stands what you can say. Under ‘More’ you find the screen for the projector.',
    screen: 'This screen follows the facilitator by itself. On a smartboard you move cards by hand.',
  },
  zones: { empty: 'A box may stay empty.', choose: 'Where does the card belong?' },
}
