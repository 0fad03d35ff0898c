import type { Method } from '../method.ts'
import { SPEAKING, WITHOUT_CARDS } from '../without-cards.ts'
import { phases } from './phases.ts'
import { intensityOf, settings } from './settings.ts'

/** METHODS M1: everybody arrives, one by one, and nothing of it is kept. */
export const checkin: Method = {
  ...WITHOUT_CARDS,
  id: 'checkin',
  version: 1,
  title: { nl: 'Check-in', en: 'Check-in' },
  why: {
    nl: 'Zo komen we allemaal aan en begrijpen we elkaar beter.',
    en: 'So we all arrive and understand each other better.',
  },
  offer: { nl: 'Bij elke start', en: 'At each start' },
  questionLabel: { nl: 'Openingsvraag', en: 'Opening question' },
  questionExample: (chosen) => intensityOf(chosen).question,
  asksExample: true,
  opens: true,
  settings,
  phases,
  // As people came in: then the turn goes round as they stand in the circle.
  turns: { ...SPEAKING, order: () => 'arrival', mayPass: () => true, latecomers: true },
  keepsNothing: true,
}
