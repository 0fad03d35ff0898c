import { agreeHandlers } from '../../capabilities/agree/handlers.ts'
import { goalsHandlers } from '../../capabilities/goals/handlers.ts'
import { sayHandlers } from '../../capabilities/say/handlers.ts'
import { shareHandlers } from '../../capabilities/share/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { looseCards } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'
import { settings } from './settings.ts'
import { COLUMNS, ZONES } from './zones.ts'

/** Height of a column's name, in world units. */
const HEAD = 72

const ground: Ground = { kind: 'boxes', tint: 'each', boxes: gridOf([ZONES], HEAD) }

/** METHODS M2: the group looks back on what it came for and how it went, and says what comes next. */
export const checkout: Method = {
  id: 'checkout',
  version: 1,
  title: { nl: 'Check-out', en: 'Check-out' },
  why: {
    nl: 'Zo leren we van hoe we samen werkten.',
    en: 'So we learn from how we worked together.',
  },
  offer: { nl: 'Bij elk einde', en: 'At each end' },
  wants: 'arrive',
  people: [3, 12],
  questionLabel: { nl: 'Waar kijken we op terug?', en: 'What do we look back on?' },
  questionExample: () => ({ nl: 'Hoe ging het vandaag?', en: 'How did it go today?' }),
  asksExample: true,
  closes: true,
  settings,
  phases,
  brings: [agreeHandlers, goalsHandlers, sayHandlers, shareHandlers],
  keep: 'meeting',
  table: {
    ground: () => ground,
    zoneTitle: (_settings, zone) => COLUMNS.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone },
    coreTitle: () => ({ nl: 'Houden en anders', en: 'Keep and change' }),
    pileZone: (_settings, parts) => parts[0]?.zone ?? 'keep',
    coreSuggestion: () => [],
    ranking: (activity) =>
      ZONES.map((zone) => ({ zone, cards: looseCards(activity).filter((card) => card.zone === zone) })),
  },
}
