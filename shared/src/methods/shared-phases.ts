import type { Phase } from './method.ts'

/** What everybody may do with cards where a group sorts together; F may do the same. */
export const SORTING = [
  'cards.place',
  'cards.colour',
  'cards.detail',
  'pile.make',
  'merge.undo',
  'move.note',
] as const

/** The last phase of every method: what leaves the meeting is read out. */
export const harvestPhase: Phase = {
  id: 'harvest',
  title: { nl: 'Oogst', en: 'Harvest' },
  minutes: 2,
  input: 'harvest',
  visibility: 'anon',
  allow: { facilitator: ['action.set', 'action.remove', 'card.park'] },
  done: 'facilitator',
  words: {
    participant: { nl: 'Dit nemen we samen mee.', en: 'This is what we take along.' },
    coach: {
      nl: 'Lees voor wat jullie meenemen en dank de groep.',
      en: 'Read out what you take along and thank the group.',
    },
  },
}
