import { arrangeHandlers } from '../../capabilities/arrange/handlers.ts'
import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import type { Ground } from '../../ground/ground.ts'
import { looseCards } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { harvestPhase } from '../shared-phases.ts'
import { phases, TABLE } from './phases.ts'

const ground: Ground = { kind: 'open', zone: TABLE }

/** A whiteboard without rules of a method: the same loop, everybody may do everything. */
export const free: Method = {
  id: 'free',
  version: 1,
  title: { nl: 'Vrij bord', en: 'Free board' },
  why: { nl: 'Samen denken met de hand.', en: 'Thinking together by hand.' },
  alsoCalled: { nl: 'Whiteboard, brainstorm', en: 'Whiteboard, brainstorm' },
  offer: { nl: 'Schetsen, verzamelen, uitleggen', en: 'Sketching, collecting, explaining' },
  wants: 'free',
  people: [1, 30],
  questionLabel: { nl: 'Waar werken we aan?', en: 'What do we work on?' },
  questionExample: () => ({ nl: 'De week van het lezen', en: 'The week of reading' }),
  settings: [],
  phases: [...phases, harvestPhase],
  brings: [arrangeHandlers, detailsHandlers, sortHandlers],
  keep: 'meeting',
  table: {
    ground: () => ground,
    zoneTitle: () => ({ nl: 'Bord', en: 'Board' }),
    coreTitle: () => ({ nl: 'Op het bord', en: 'On the board' }),
    drawing: 'everything',
    shared: true,
    room: 1000,
    brought: () => [TABLE],
    pileZone: () => TABLE,
    coreSuggestion: () => [],
    ranking: (activity) => [{ zone: TABLE, cards: looseCards(activity) }],
  },
}
