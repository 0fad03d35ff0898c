import { recallHandlers } from '../../capabilities/recall/handlers.ts'
import { sayHandlers } from '../../capabilities/say/handlers.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'
import { pictureOf } from './pictures.ts'
import { intensityOf, settings } from './settings.ts'

/** METHODS M1: everybody arrives, one by one, and nothing of it is kept. */
export const checkin: Method = {
  id: 'checkin',
  version: 1,
  title: { nl: 'Check-in', en: 'Check-in' },
  why: {
    nl: 'Zo komen we allemaal aan en begrijpen we elkaar beter.',
    en: 'So we all arrive and understand each other better.',
  },
  offer: { nl: 'Bij elke start', en: 'At each start' },
  wants: 'arrive',
  people: [3, 12],
  questionLabel: { nl: 'Openingsvraag', en: 'Opening question' },
  questionExample: (chosen) => (pictureOf(chosen) ?? intensityOf(chosen)).question,
  picture: (chosen) => pictureOf(chosen)?.scenes ?? [],
  asksExample: true,
  opens: true,
  settings,
  phases,
  brings: [recallHandlers, sayHandlers],
  keep: 'nothing',
}
