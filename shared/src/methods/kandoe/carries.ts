import { looseCards, type Settings } from '../../meeting.ts'
import { type Carries, placedIn } from '../carries.ts'
import { type Coding, linesOf } from '../earlier.ts'
import { zones, zoneTitle } from './zones.ts'

/** How an opportunity circle is written down: the number of the ring, counted from the outermost. */
function codingOf(settings: Settings): Coding {
  return {
    method: 'kandoe',
    zones: zones(settings).map((zone, index) => [String(index + 1), zone] as const),
    said: {},
  }
}

/** METHODS M7: two runs are compared by relative position, and only where the same was asked. */
export const carries: Carries = {
  write: (activity, about) => linesOf(codingOf(activity.settings), activity, looseCards(activity), about),
  read: ({ lines, settings }) => {
    const all = zones(settings)
    const where = (zone: string) => ({
      where: zoneTitle(settings, zone),
      near: all.indexOf(zone) / (all.length - 1),
    })
    return placedIn(codingOf(settings), where, lines)
  },
  sameQuestion: true,
}
