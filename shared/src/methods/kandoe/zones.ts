import type { Settings, ZoneId } from '../../meeting.ts'

export const CENTRE: ZoneId = 'centre'

/** @returns the rings from the outermost to the centre. */
export function zones(settings: Settings): ZoneId[] {
  const rings = Number(settings.rings)
  return [...Array.from({ length: rings - 1 }, (_, index) => `ring-${index + 1}`), CENTRE]
}
