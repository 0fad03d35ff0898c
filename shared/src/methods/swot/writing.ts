import type { WriteUse } from '../../capabilities/write/write.ts'
import type { ZoneId } from '../../meeting.ts'
import { QUADRANTS } from './zones.ts'

/** METHODS M5: people write in silence, inside first and then outside. */
export function writing(zones: readonly ZoneId[]): WriteUse {
  return {
    use: 'write',
    hidden: true,
    zones: () => zones,
    each: ({ cards }) => Number(cards),
    // Strengths first, so that a list does not begin with what is wrong.
    refusal: ({ zone, own }) =>
      zone === 'weakness' && !own.includes('strength') ? 'card.strengthFirst' : undefined,
    hint: (_settings, zone) => QUADRANTS.find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone },
  }
}
