import type { Words } from '@kring/shared/basis/words'
import { arrangementOf, signOf } from '@kring/shared/ground/arrangement'
import { type Ground, zonesOf } from '@kring/shared/ground/ground'
import { LANDSCAPE, type Point, type TableShape } from '@kring/shared/ground/world'
import { type Trail, trailsOf } from '@kring/shared/harvest/trails'
import type { Activity, ZoneId } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { usedNow } from '@kring/shared/methods/phases'

/** All that decides what the ground looks like; another object only when it looks different. */
export type GroundPicture = {
  ground: Ground
  /** Where the numbers of rings stand, and the name of the centre. */
  signs: ReadonlyMap<ZoneId, Point>
  /** Their type size, world units. */
  signSize: number
  /** Names of zones, or what stands in rings, in the language of who looks. */
  titles: ReadonlyMap<ZoneId, string>
  /** How many cards lie on each heap, under the one that is shown. */
  heaps: ReadonlyMap<ZoneId, number>
  /** How cards went since the last time. */
  trails: readonly Trail[]
  /** The zones people work on in this phase; null where that is all of them. */
  worked: ReadonlySet<ZoneId> | null
}

/**
 * @param text reads bilingual words in the language of who looks
 * @param table where zones take its shape
 * @param heaps see {@link heapsOf}
 */
export function groundPicture(
  method: Method,
  activity: Activity,
  text: (words: Words) => string,
  heaps: ReadonlyMap<ZoneId, number>,
  table: TableShape = LANDSCAPE,
): GroundPicture {
  const { settings } = activity
  const { ground, signs, signSize } = arrangementOf(activity, table)
  const worked = usedNow(activity, 'sort')?.zones
  return {
    ground,
    signs,
    signSize,
    titles: new Map(zonesOf(ground).map((zone) => [zone, text(signOf(method, settings, zone))])),
    heaps,
    trails: trailsOf(method, activity, table),
    worked: worked ? new Set(worked) : null,
  }
}
