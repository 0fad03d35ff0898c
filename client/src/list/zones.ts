import type { Ground } from '@kring/shared/ground'
import type { Activity, Card, ZoneId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/method'

export type ZoneGroup = { zone: ZoneId; cards: Card[] }

/** @returns the zones of an activity with their cards, what matters most first: from the centre outwards. */
export function zoneGroups(method: Method, activity: Activity): ZoneGroup[] {
  const ranked = method.ranking(activity)
  return zonesOf(method.ground(activity.settings)).map((zone) => ({
    zone,
    cards: ranked.filter((group) => group.zone === zone).flatMap((group) => group.cards),
  }))
}

/** @returns how far in a zone lies, from 0 (outermost) to 1 (centre): what its mark is filled with. */
export function depthOf(ground: Ground, zone: ZoneId): number {
  const index = ground.rings.findIndex((ring) => ring.zone === zone)
  return Math.max(0, index) / Math.max(1, ground.rings.length - 1)
}

function zonesOf(ground: Ground): ZoneId[] {
  return ground.rings.map((ring) => ring.zone).reverse()
}
