import type { Phase } from '../method.ts'
import { SORTING } from '../shared-phases.ts'

const EVERYTHING = [...SORTING, 'card.write', 'cards.remove'] as const

/** One phase: people work on the board. */
export const phases: readonly Phase[] = [
  {
    id: 'work',
    title: { nl: 'Samen aan het bord', en: 'At the board together' },
    minutes: 20,
    input: 'free',
    visibility: 'named',
    allow: {
      participant: EVERYTHING,
      screen: EVERYTHING,
      facilitator: [...EVERYTHING, 'question.set', 'card.park'],
    },
    done: 'facilitator',
    words: {
      participant: {
        nl: 'Dubbelklik voor een briefje, of pak een pen.',
        en: 'Double-click for a note, or take a pen.',
      },
      coach: { nl: 'Laat iedereen erbij kunnen.', en: 'Let everybody reach the board.' },
    },
  },
]
