import type { WriteUse } from '../../capabilities/write/write.ts'
import type { ZoneId } from '../../meeting.ts'
import type { Phase } from '../method.ts'
import { WHITEBOARD } from '../shared-phases.ts'

export const TABLE: ZoneId = 'table'

const writing: WriteUse = {
  use: 'write',
  hidden: false,
  zones: () => [TABLE],
  each: () => Number.POSITIVE_INFINITY,
}

/** One phase: people work on the board. */
export const phases: readonly Phase[] = [
  {
    id: 'work',
    title: { nl: 'Samen aan het bord', en: 'At the board together' },
    minutes: 20,
    does: [writing, ...WHITEBOARD, { use: 'question' }],
    pointing: 'named',
    words: {
      participant: {
        nl: 'Dubbelklik voor een briefje, of pak een pen.',
        en: 'Double-click for a note, or take a pen.',
      },
      coach: { nl: 'Laat iedereen erbij kunnen.', en: 'Let everybody reach the board.' },
    },
  },
]
