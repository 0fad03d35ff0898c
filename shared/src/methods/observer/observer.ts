import { agreeHandlers } from '../../capabilities/agree/handlers.ts'
import { pointsHandlers } from '../../capabilities/points/handlers.ts'
import { visitHandlers } from '../../capabilities/visit/handlers.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'

/** METHODS M11: somebody looks on how a group talks, at its own request, and gives back what they saw. */
export const observer: Method = {
  id: 'observer',
  version: 1,
  title: { nl: 'Meekijken op dialoog', en: 'Dialogue observer' },
  why: { nl: 'Een extra paar ogen, op jullie verzoek.', en: 'An extra pair of eyes, at your request.' },
  alsoCalled: { nl: 'Observatie, feedback', en: 'Observation, feedback' },
  offer: { nl: 'Jullie vragen iemand om mee te kijken', en: 'You ask somebody to look on' },
  wants: 'deepen',
  people: [3, 12],
  questionLabel: { nl: 'Waar gaat het gesprek over?', en: 'What is the talk about?' },
  questionExample: () => ({ nl: 'Hoe praten we met elkaar?', en: 'How do we talk with each other?' }),
  asksExample: true,
  settings: [],
  phases,
  drawnAs: 'eyes',
  brings: [agreeHandlers, pointsHandlers, visitHandlers],
  keep: 'meeting',
}
