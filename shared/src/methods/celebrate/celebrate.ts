import { detailsHandlers } from '../../capabilities/details/handlers.ts'
import { sortHandlers } from '../../capabilities/sort/handlers.ts'
import { gridOf } from '../../ground/boxes.ts'
import type { Ground } from '../../ground/ground.ts'
import { WORLD } from '../../ground/world.ts'
import { LIMITS, looseCards } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { phases } from './phases.ts'
import { isWholeWay, momentsIn, settings } from './settings.ts'
import { MILESTONE, ON_WAY, STEP, WAS, WAY } from './zones.ts'

/** Height of a name, in world units. */
const HEAD = 90
const MARGIN = 16

const step: Ground = { kind: 'boxes', tint: 'deepening', boxes: gridOf([[STEP]], HEAD) }
const way: Ground = {
  kind: 'boxes',
  tint: 'deepening',
  boxes: gridOf([ON_WAY], HEAD).map((box) => ({ ...box, line: true as const })),
  arrow: { y: HEAD + MARGIN, from: MARGIN, to: WORLD.width - MARGIN },
}

/** METHODS M16: what worked is seen, and who else may see it. */
export const celebrate: Method = {
  id: 'celebrate',
  version: 1,
  title: { nl: 'Vieren', en: 'Celebrate' },
  why: { nl: 'Kleine stappen zien geeft energie.', en: 'Seeing small steps gives energy.' },
  offer: {
    nl: 'Er is iets gelukt, of het is de laatste keer',
    en: 'Something worked, or it is the last time',
  },
  alsoCalled: { nl: 'Successen, mijlpaal, poster', en: 'Successes, milestone, poster' },
  wants: 'celebrate',
  people: [3, 30],
  questionLabel: { nl: 'Wat vieren we?', en: 'What do we celebrate?' },
  questionExample: (chosen) =>
    isWholeWay(chosen)
      ? { nl: 'Hoe zijn we hier gekomen?', en: 'How did we come here?' }
      : { nl: 'Wat is gelukt, hoe klein ook?', en: 'What worked, however small?' },
  asksExample: true,
  settings,
  phases,
  drawnAs: 'way',
  brings: [detailsHandlers, sortHandlers],
  keep: 'meeting',
  // What it celebrates, or on the whole way what it called a milestone there and did not bring along as one.
  milestones: (activity, chosen) => {
    if (!isWholeWay(activity.settings)) return chosen
    const along = momentsIn(activity.settings).filter(({ details }) => details[WAS] === MILESTONE)
    return looseCards(activity).filter(
      (card) => card.details[WAS] === MILESTONE && along.every(({ label }) => label !== card.label),
    )
  },
  table: {
    ground: (chosen) => (isWholeWay(chosen) ? way : step),
    zoneTitle: (_settings, zone) =>
      zone === STEP
        ? { nl: 'Dit is gelukt', en: 'This worked' }
        : (WAY.find(({ id }) => id === zone)?.title ?? { nl: zone, en: zone }),
    lengths: { label: LIMITS.keyWord, text: LIMITS.text },
    coreTitle: () => ({ nl: 'Dit vieren we', en: 'This we celebrate' }),
    startsWith: (chosen) => (isWholeWay(chosen) ? momentsIn(chosen) : []),
    brought: (chosen) => (isWholeWay(chosen) ? ['underway'] : [STEP]),
    details: () => [
      {
        id: 'possible',
        type: 'text',
        zones: [STEP],
        title: { nl: 'Wat het mogelijk maakte', en: 'What made it possible' },
      },
      {
        id: WAS,
        type: 'choice',
        zones: ON_WAY,
        welcome: true,
        title: { nl: 'Wat het was', en: 'What it was' },
        options: [
          {
            id: MILESTONE,
            title: { nl: 'Een mijlpaal', en: 'A milestone' },
            // Signs that the letters of the board have.
            mark: '*',
            short: { nl: 'mijlpaal', en: 'milestone' },
          },
          {
            id: 'detour',
            title: { nl: 'Een omweg', en: 'A detour' },
            mark: '~',
            short: { nl: 'omweg', en: 'detour' },
          },
        ],
      },
    ],
    pileZone: (_settings, parts) => parts.at(-1)?.zone ?? STEP,
    coreSuggestion: looseCards,
    ranking: (activity) =>
      (isWholeWay(activity.settings) ? ON_WAY : [STEP]).map((zone) => ({
        zone,
        cards: looseCards(activity).filter((card) => card.zone === zone),
      })),
  },
}
