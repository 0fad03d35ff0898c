import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { LIMITS, looseCards } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'
import { COLUMNS, ZONES } from './zones.ts'

/** Height of a column's name, in world units. */
const HEAD = 72

const ground: Ground = { kind: 'boxes', tint: 'alike', boxes: gridOf([ZONES], HEAD) }

/** METHODS M12: as many views as there are people, heard without debate. */
export const circle: Method = {
  id: 'circle',
  version: 1,
  title: { nl: 'Kringgesprek', en: 'Circle dialogue' },
  why: {
    nl: 'Ieder perspectief krijgt ongestoord de ruimte.',
    en: 'Every view gets undisturbed room.',
  },
  offer: { nl: 'Iets van ons allemaal ligt gevoelig', en: 'Something we share is sensitive' },
  alsoCalled: { nl: 'Kgotla, praatrondje', en: 'Kgotla, talking circle' },
  wants: 'deepen',
  people: [4, 20],
  questionLabel: { nl: 'Waarover zitten we in de kring?', en: 'What do we sit in the circle for?' },
  questionExample: () => ({
    nl: 'Wat vraagt deze groep leerlingen nu van ons?',
    en: 'What does this group of pupils ask of us now?',
  }),
  settings: [],
  phases,
  drawnAs: 'circle',
  keep: 'meeting',
  table: {
    ground: () => ground,
    // A view takes more than a few words.
    lengths: { label: LIMITS.keyWord, text: LIMITS.text },
    zoneTitle: (_settings, zone) => COLUMNS.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone },
    coreTitle: () => ({ nl: 'Wat de kring zag', en: 'What the circle saw' }),
    pileZone: (_settings, parts) => parts[0]?.zone ?? 'carry',
    coreSuggestion: () => [],
    ranking: (activity) =>
      ZONES.map((zone) => ({ zone, cards: looseCards(activity).filter((card) => card.zone === zone) })),
  },
}
