import { agreeHandlers } from '../../capabilities/agree/handlers.ts'
import { recallHandlers } from '../../capabilities/recall/handlers.ts'
import { topicHandlers } from '../../capabilities/topic/handlers.ts'
import type { Method } from '../method.ts'
import { measuredBy, readRated } from '../rated-lines.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { MIRRORED, snapshotOf } from './snapshot.ts'

/** METHODS M10: a group looks at one side of how it talks, and agrees what it does otherwise. */
export const dialogue: Method = {
  id: 'dialogue',
  version: 1,
  title: { nl: 'Dialoog verdiepen', en: 'Deepen dialogue' },
  why: { nl: 'Hoe we praten bepaalt wat we leren.', en: 'How we talk decides what we learn.' },
  offer: {
    nl: 'Het gesprek blijft aan de oppervlakte',
    en: 'Talk stays shallow',
  },
  wants: 'deepen',
  people: [3, 12],
  questionLabel: { nl: 'Waar gaat ons gesprek over?', en: 'What is our talk about?' },
  questionExample: () => ({ nl: 'Hoe praten we met elkaar?', en: 'How do we talk with each other?' }),
  asksExample: true,
  settings,
  phases,
  drawnAs: 'talk',
  brings: [agreeHandlers, recallHandlers, topicHandlers],
  keep: 'meeting',
  measures: { compare: (activity) => measuredBy(MIRRORED, activity) },
  carries: { write: snapshotOf, read: (snapshot) => readRated(MIRRORED, snapshot) },
}
