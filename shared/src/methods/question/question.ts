import { checksHandlers } from '../../capabilities/checks/handlers.ts'
import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { pairsHandlers } from '../../capabilities/pairs/handlers.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { wordingHandlers } from '../../capabilities/wording/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { LIMITS, looseCards } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { carries } from './carries.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { NEED, NOTES } from './zones.ts'

/** Height of a name, in world units. */
const HEAD = 90

const ground: Ground = { kind: 'boxes', tint: 'deepening', boxes: gridOf([[NEED]], HEAD) }

/** METHODS M3: from what chafes to a question that makes people learn. */
export const question: Method = {
  id: 'question',
  version: 1,
  title: { nl: 'Leervraag maken', en: 'Shape a learning question' },
  why: {
    nl: 'Een goede vraag opent het leren; een taak sluit het.',
    en: 'A good question opens learning; a task closes it.',
  },
  offer: {
    nl: 'Een nieuw traject, of iets dat nog vaag schuurt',
    en: 'A new trajectory, or a need that is vague',
  },
  wants: 'deepen',
  people: [3, 12],
  questionLabel: { nl: 'Waarover zoeken we een vraag?', en: 'What do we seek a question about?' },
  questionExample: () => ({
    nl: 'Waar lopen we in onze klas of ons team op vast?',
    en: 'Where do we get stuck in our class or team?',
  }),
  asksExample: true,
  settings,
  phases,
  drawnAs: 'question',
  brings: [checksHandlers, detailsHandlers, pairsHandlers, sortHandlers, wordingHandlers],
  keep: 'meeting',
  carries,
  table: {
    ground: () => ground,
    zoneTitle: () => ({ nl: 'Wat schuurt', en: 'What chafes' }),
    lengths: { label: LIMITS.keyWord, text: LIMITS.text },
    coreTitle: () => ({ nl: 'Hierover gaat onze vraag', en: 'What our question is about' }),
    brought: () => [NEED],
    details: () => NOTES,
    pileZone: () => NEED,
    coreSuggestion: () => [],
    ranking: (activity) => [{ zone: NEED, cards: looseCards(activity) }],
  },
}
