import { castHandlers } from '../../capabilities/cast/handlers.ts'
import { sayHandlers } from '../../capabilities/say/handlers.ts'
import type { Method } from '../method.ts'
import { OWNER, phases } from './phases.ts'
import { settings } from './settings.ts'

/** METHODS M8: the group explores, appreciates and suggests; whoever brought the case decides what to take along. */
export const oase: Method = {
  id: 'oase',
  version: 1,
  title: { nl: 'OASE', en: 'OASE' },
  why: {
    nl: 'Eerst begrijpen, dan pas meedenken.',
    en: 'Understand first, think along after.',
  },
  offer: { nl: 'Als iemand iets uit het werk inbrengt', en: 'When somebody brings something from work' },
  alsoCalled: { nl: 'Intervisie, casus bespreken', en: 'Peer supervision, case discussion' },
  wants: 'deepen',
  people: [4, 9],
  questionLabel: { nl: 'Titel, zonder wat er speelt', en: 'Title, without the case itself' },
  questionExample: () => ({
    nl: 'Waar loopt een van ons op het werk tegenaan?',
    en: 'What does one of us run into at work?',
  }),
  asksExample: true,
  settings,
  cast: [
    {
      id: OWNER,
      title: { nl: 'Inbrenger', en: 'Case owner' },
      confirms: { nl: 'Het gaat over mijn werk', en: 'It is about my work' },
      most: 1,
    },
  ],
  phases,
  brings: [castHandlers, sayHandlers],
  keep: 'nothing',
}
