import type { Phase } from '../method.ts'
import { intensityOf } from './settings.ts'

/** METHODS M1, phase by phase. What people type is shown while they talk, and is gone before they land. */
export const phases: readonly Phase[] = [
  {
    id: 'arrive',
    title: { nl: 'Aankomen', en: 'Arrive' },
    minutes: 1,
    input: 'round',
    visibility: 'named',
    allow: { facilitator: ['question.set'] },
    done: 'facilitator',
    word: true,
    words: {
      participant: { nl: 'Kom even tot rust.', en: 'Settle down.' },
      coach: (chosen) => intensityOf(chosen).coach,
    },
  },
  {
    id: 'round',
    title: { nl: 'Rondje', en: 'Round' },
    minutes: { perPerson: 1 },
    input: 'round',
    visibility: 'named',
    // Done and passed are one statement: nobody can tell them apart (METHODS §14.4).
    allow: { turnHolder: ['turn.pass'], facilitator: ['turn.skip', 'turn.give', 'turn.undo'] },
    done: 'turns',
    onEnter: 'startRound',
    word: true,
    words: {
      participant: {
        nl: 'Jouw beurt: ongeveer een minuut, of geef door.',
        en: 'Your turn: about a minute, or pass.',
      },
      coach: { nl: 'Vraag niet door en los niets op.', en: 'Do not probe, do not solve.' },
    },
  },
  {
    id: 'land',
    title: { nl: 'Landen', en: 'Land' },
    minutes: 1,
    input: 'round',
    visibility: 'named',
    allow: {},
    done: 'facilitator',
    words: {
      participant: { nl: 'Wat mag nu even wachten?', en: 'What can wait for now?' },
      coach: {
        nl: 'Dank de groep; bied zo nodig een gesprek na afloop aan.',
        en: 'Thank the group; offer a talk afterwards if needed.',
      },
    },
  },
]
