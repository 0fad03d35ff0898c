import type { Hand, HeldInHand } from './presence.ts'

/** @returns every hand of a device that holds something, the first first */
export function handsOf({ drag, carry, ink, more }: Hand): HeldInHand[] {
  const first: HeldInHand = {
    ...(drag && { drag }),
    ...(carry && { carry }),
    ...(ink && { ink }),
  }
  return [first, ...(more ?? [])].filter((held) => held.drag || held.carry || held.ink)
}
