import { looseCards } from '../../meeting.ts'
import type { Carries } from '../carries.ts'
import { zones, zoneTitle } from './zones.ts'

/** METHODS M7: two runs are compared by relative position, and only where the same was asked. */
export const carries: Carries = {
  // The number of the ring, counted from the outermost.
  coding: (settings) => ({
    method: 'kandoe',
    zones: zones(settings).map((zone, index) => [String(index + 1), zone] as const),
    said: {},
  }),
  cards: looseCards,
  placeOf: (settings, zone) => {
    const all = zones(settings)
    return { where: zoneTitle(settings, zone), near: all.indexOf(zone) / (all.length - 1) }
  },
  sameQuestion: true,
}
