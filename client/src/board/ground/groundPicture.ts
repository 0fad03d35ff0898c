import type { Words } from '@kring/shared/basis/words'
import type { Ground } from '@kring/shared/ground/ground'
import type { Activity, ZoneId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { usedNow } from '@kring/shared/methods/phases'
import { tableOf } from '@kring/shared/methods/table'

/** All that decides what the ground looks like; another object only when it looks different. */
export type GroundPicture = {
  ground: Ground
  /** Names of zones, in the language of who looks. */
  titles: ReadonlyMap<ZoneId, string>
  /** How many cards lie on each heap, under the one that is shown. */
  heaps: ReadonlyMap<ZoneId, number>
  /** The zones people work on in this phase; null where that is all of them. */
  worked: ReadonlySet<ZoneId> | null
}

/**
 * @param text reads bilingual words in the language of who looks
 * @param heaps see {@link heapsOf}
 */
export function groundPicture(
  method: Method,
  activity: Activity,
  text: (words: Words) => string,
  heaps: ReadonlyMap<ZoneId, number>,
): GroundPicture {
  const { settings } = activity
  const ground = tableOf(method).ground(settings)
  const named = ground.kind === 'boxes' ? ground.boxes.map(({ zone }) => zone) : []
  const worked = usedNow(activity, 'sort')?.zones
  return {
    ground,
    titles: new Map(named.map((zone) => [zone, text(tableOf(method).zoneTitle(settings, zone))])),
    heaps,
    worked: worked ? new Set(worked) : null,
  }
}
