import { type Ground, zonesOf } from '@kring/shared/ground/ground'
import type { Activity, Card, ZoneId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/method'

export type ZoneGroup = { zone: ZoneId; cards: Card[] }

/** @returns the zones of an activity with their cards, what matters most first: from the centre outwards. */
export function zoneGroups(method: Method, activity: Activity): ZoneGroup[] {
  const ranked = method.ranking(activity)
  const zones = zonesOf(method.ground(activity.settings))
  const ordered = method.ground(activity.settings).kind === 'rings' ? zones.reverse() : zones
  return ordered.map((zone) => ({
    zone,
    cards: ranked.filter((group) => group.zone === zone).flatMap((group) => group.cards),
  }))
}

/** @returns how far in a zone lies, from 0 (outermost) to 1 (centre): what its mark is filled with. */
export function depthOf(ground: Ground, zone: ZoneId): number {
  const zones = zonesOf(ground)
  return Math.max(0, zones.indexOf(zone)) / Math.max(1, zones.length - 1)
}
