import type { Ground } from '../../ground/ground.ts'
import { ringsGround } from '../../ground/rings.ts'
import { looseCards, type Settings, type ZoneId } from '../../meeting.ts'
import type { Method } from '../method.ts'
import { carries } from './carries.ts'
import { phases } from './phases.ts'
import { SKINS, settings } from './settings.ts'
import { CENTRE, zones, zoneTitle } from './zones.ts'

/** METHODS M7: the opportunity circle. Cards begin in the outer ring; what the group keeps choosing ends in the middle. */
export const kandoe: Method = {
  id: 'kandoe',
  version: 1,
  title: { nl: 'KanDoe', en: 'KanDoe' },
  why: { nl: 'Schuiven is praten over wat telt.', en: 'Moving is talking about what counts.' },
  alsoCalled: { nl: 'Kansencirkel, prioriteiten', en: 'Opportunity circle, priorities' },
  offer: { nl: 'Veel ideeën op tafel, en focus nodig', en: 'Many ideas on the table, and focus needed' },
  wants: 'choose',
  people: [4, 12],
  questionLabel: { nl: 'Startvraag', en: 'Start question' },
  questionExample: () => ({
    nl: 'Waarom geven we huiswerk, en wat willen we daarmee?',
    en: 'Why do we give homework, and what do we want with it?',
  }),
  settings,
  phases,
  keep: 'meeting',
  carries,
  table: {
    ground,
    zoneTitle,
    zoneSign,
    coreTitle: (chosen) => skinOf(chosen).core,
    drawing: 'ink',
    brought: (chosen) => zones(chosen).slice(0, 1),
    // METHODS D5: a later merge takes the innermost ring of its parts.
    pileZone: (chosen, parts) => {
      const all = zones(chosen)
      const innermost = Math.max(...parts.map((part) => all.indexOf(part.zone)))
      return all[innermost] ?? (all[0] as ZoneId)
    },
    coreSuggestion: (activity) => looseCards(activity).filter((card) => card.zone === CENTRE && !card.parked),
    ranking: (activity) => {
      const loose = looseCards(activity)
      return zones(activity.settings)
        .toReversed()
        .map((zone) => ({ zone, cards: loose.filter((card) => card.zone === zone) }))
    },
  },
}

const grounds = new Map<number, Ground>()

/** One ground per number of rings, so that what is worked out for it is worked out once. */
function ground(chosen: Settings): Ground {
  const rings = Number(chosen.rings)
  const known = grounds.get(rings) ?? ringsGround(zones(chosen))
  grounds.set(rings, known)
  return known
}

/** Refusals and buttons speak of ring 2: it is named so on the board. In the centre stands what the group looks for. */
function zoneSign(chosen: Settings, zone: ZoneId) {
  if (zone === CENTRE) return skinOf(chosen).title
  const number = String(zones(chosen).indexOf(zone) + 1)
  return { nl: number, en: number }
}

function skinOf({ skin }: Settings) {
  return SKINS.find(({ id }) => id === skin) ?? SKINS[0]
}
