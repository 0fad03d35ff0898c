import type { ZoneId } from '@kring/shared/meeting'
import type { Interaction } from './interaction.ts'

/**
 * Where a card goes that was chosen to be laid elsewhere by another tap, or that is held in a turn; and what a held one
 * hangs above.
 * @param sorts whether people put cards anywhere: then of a held card only what it hangs above is lit, softly
 * @returns `strength` 0 for nothing to 1
 */
export function litZones(
  { hands, chosen }: Interaction,
  sorts: boolean,
): { zones: readonly ZoneId[]; strength: number } {
  const dragging = [...hands.values()].filter((hand) => hand.state === 'dragging')
  const over = dragging.flatMap((hand) => (hand.over === null ? [] : [hand.over]))
  if (over.length > 0) return { zones: over, strength: sorts ? 0.6 : 1 }
  const held = sorts ? undefined : dragging.at(-1)?.targets
  const zones = held ?? chosen?.targets ?? []
  return { zones, strength: zones.length === 0 ? 0 : 0.6 }
}
