import type { ZoneId } from '@kring/shared/meeting'
import type { Interaction } from './interaction.ts'

/**
 * Where a held or chosen card may go in a turn, and what a held one hangs above.
 * @param sorts whether people put cards anywhere: then only what a card hangs above is lit, softly
 * @returns `strength` 0 for nothing to 1
 */
export function litZones(
  { hands, chosen }: Interaction,
  sorts: boolean,
): { zones: readonly ZoneId[]; strength: number } {
  const dragging = [...hands.values()].filter((hand) => hand.state === 'dragging')
  const over = dragging.flatMap((hand) => (hand.over === null ? [] : [hand.over]))
  if (over.length > 0) return { zones: over, strength: sorts ? 0.6 : 1 }
  const zones = sorts ? [] : (dragging.at(-1)?.targets ?? chosen?.targets ?? [])
  return { zones, strength: zones.length === 0 ? 0 : 0.6 }
}
