import type { table as dutch } from '../nl/table.ts'
import type { TranslationOf } from '../translation.ts'

/** Words around the table: a card that is dealt, the question, the agenda, what a surface is for at first sight. */
export const table: TranslationOf<typeof dutch> = {
  dealt: {
    read: 'Read out',
    card: 'This card is being read out',
    where: 'Where is “{{card}}” now?',
    put: 'Give it a place',
    leftShort_zero: 'the last card',
    leftShort_one: '{{count}} more card',
    leftShort_other: '{{count}} more cards',
    left_zero: 'The last card',
    left_one: '{{count}} more card after this',
    left_other: '{{count}} more cards after this',
    holder: 'reads out',
    slideFor: 'You place the card for {{name}}',
    done: 'Every card has a place',
    moved: '“{{card}}” is now at “{{zone}}”.',
    listen: 'Listen. Ask only to understand.',
    had: 'You had a turn. Listen along.',
    why: 'Why here?',
  },
  question: {
    write: 'Write it in one sentence',
    save: 'This is right',
    everyone: 'Everybody can change this sentence.',
  },
  agenda: {
    short: 'Methods',
    title: 'Methods in this meeting',
    hint: 'What was put aside stays as it was.',
    now: 'on the table now',
    at: 'left at: {{phase}}',
    ahead: 'not begun yet',
    take: 'Put on the table',
    takeThis: 'Put on the table: {{question}}',
    harvest: 'Harvest',
    harvestOf: 'Harvest of {{question}}',
    add: 'Another method',
    choose: 'Which method now?',
    back: 'Choose another method',
    begin: 'Put this method on the table',
    full: 'One meeting holds {{most}} methods.',
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
  wall: {
    take: 'What we take along',
    oneByOne: 'Card by card',
    whole: 'Back to the whole',
    more_one: 'and {{count}} more: see your own screen',
    more_other: 'and {{count}} more: see your own screen',
  },
}
