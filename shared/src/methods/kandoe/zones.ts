import type { Words } from '../../basis/words.ts'
import type { Settings, ZoneId } from '../../meeting.ts'

export const CENTRE: ZoneId = 'centre'

/** @returns the rings from the outermost to the centre. */
export function zones(settings: Settings): ZoneId[] {
  const rings = Number(settings.rings)
  return [...Array.from({ length: rings - 1 }, (_, index) => `ring-${index + 1}`), CENTRE]
}

/** @returns what a ring is called, counted from the outermost */
export function zoneTitle(settings: Settings, zone: ZoneId): Words {
  if (zone === CENTRE) return { nl: 'Midden', en: 'Centre' }
  const number = zones(settings).indexOf(zone) + 1
  return { nl: `Ring ${number}`, en: `Ring ${number}` }
}
