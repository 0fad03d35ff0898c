import type { Point } from '@kring/shared/ground/world'

/** Where somebody pointed, and when; ms. */
export type Sample = { at: Point; since: number }

/** So long the light behind a pointer takes to fade, ms. */
export const FADES = 900

/** @returns what still glows of a trail at a moment, the oldest first */
export function trailOf(samples: readonly Sample[], now: number): Sample[] {
  return samples.filter(({ since }) => now - since < FADES)
}

/** @returns the pieces of a trail and how strong each glows, 0 to 1: the further back, the weaker */
export function pathAt(
  samples: readonly Sample[],
  now: number,
): { from: Point; to: Point; strength: number }[] {
  return samples.slice(1).map(({ at, since }, index) => ({
    from: (samples[index] as Sample).at,
    to: at,
    strength: Math.max(0, 1 - (now - since) / FADES),
  }))
}
