import { argueHandlers } from '../../capabilities/argue/handlers.ts'
import { decisionHandlers } from '../../capabilities/decision/handlers.ts'
import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { looseCards } from '../../meeting.ts'
import { anchorsSetting } from '../anchors-setting.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'
import { CRITERION, OPTION, ZONES } from './zones.ts'

/** Height of a column's name, in world units. */
const HEAD = 90

const ground: Ground = { kind: 'boxes', tint: 'each', boxes: gridOf([ZONES], HEAD) }

/** METHODS M14: first what a group looks for, then what it chooses. */
export const criteria: Method = {
  id: 'criteria',
  version: 1,
  title: { nl: 'Criteria wegen', en: 'Weigh criteria' },
  why: { nl: 'Eerst weten waarop we letten, dan kiezen.', en: 'First know what we look for, then choose.' },
  alsoCalled: { nl: 'Beslissen, keuze, voor en tegen', en: 'Deciding, choice, pros and cons' },
  offer: { nl: 'Er liggen opties op tafel', en: 'There are options on the table' },
  wants: 'decide',
  people: [4, 12],
  questionLabel: { nl: 'Waarover besluiten we?', en: 'What do we decide about?' },
  questionExample: () => ({
    nl: 'Hoe geven we ouders een plek in de school?',
    en: 'How do we give parents a place in our school?',
  }),
  settings: [anchorsSetting],
  phases,
  drawnAs: 'weighing',
  brings: [argueHandlers, decisionHandlers, detailsHandlers, sortHandlers],
  keep: 'meeting',
  table: {
    ground: () => ground,
    zoneTitle: (_settings, zone) =>
      zone === CRITERION
        ? { nl: 'Hier letten we op', en: 'What we look for' }
        : { nl: 'Opties', en: 'Options' },
    coreTitle: () => ({ nl: 'Dit besluiten we', en: 'This is what we decide' }),
    // A criterion is no option, whatever one drags.
    placeRefusal: () => 'card.otherColumn',
    brought: () => [OPTION, CRITERION],
    pileZone: (_settings, parts) => parts[0]?.zone ?? OPTION,
    // What fits best is for the group to say: nothing suggests itself.
    coreSuggestion: () => [],
    ranking: (activity) =>
      [OPTION, CRITERION].map((zone) => ({
        zone,
        cards: looseCards(activity).filter((card) => card.zone === zone),
      })),
  },
}
