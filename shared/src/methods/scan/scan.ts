import { phraseHandlers } from '../../capabilities/phrase/handlers.ts'
import { practicesHandlers } from '../../capabilities/practices/handlers.ts'
import type { Method } from '../method.ts'
import { measuredBy, readRated } from '../rated-lines.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { SCANNED, snapshotOf } from './snapshot.ts'

/** METHODS M9: which pillars are strong and where challenges lie, by what people see in their own practice. */
export const scan: Method = {
  id: 'scan',
  version: 1,
  title: { nl: 'Zelfscan Leadership for Learning', en: 'Self-scan Leadership for Learning' },
  why: {
    nl: 'Een spiegel om samen over praktijken te praten.',
    en: 'A mirror for talking about practices together.',
  },
  offer: { nl: 'Bij de start, en later nog eens', en: 'At the start, and again later' },
  wants: 'look',
  people: [4, 12],
  questionLabel: { nl: 'Onze leervraag', en: 'Our learning question' },
  questionExample: () => ({
    nl: 'Waarin willen we als school groeien?',
    en: 'In what do we want to grow as a school?',
  }),
  settings,
  phases,
  drawnAs: 'spread',
  brings: [phraseHandlers, practicesHandlers],
  keep: 'meeting',
  measures: { compare: (activity) => measuredBy(SCANNED, activity) },
  carries: { write: snapshotOf, read: (snapshot) => readRated(SCANNED, snapshot) },
}
