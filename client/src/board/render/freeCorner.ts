import type { Box, Point, Size } from '@kring/shared/ground/world'

/** The corner of something at which a name stands. */
export type Corner = { right: boolean; below: boolean }

export const LOWER_RIGHT: Corner = { right: true, below: true }
const CORNERS: readonly Corner[] = [
  LOWER_RIGHT,
  { right: false, below: true },
  { right: true, below: false },
  { right: false, below: false },
]

/**
 * @param last the corner at which the name stands already: it stays there as long as it can
 * @param placeAt where the middle of the name would be
 * @returns a corner at which a name covers nothing; null where it would everywhere
 */
export function freeCorner(
  last: Corner | null,
  name: Size,
  placeAt: (corner: Corner) => Point,
  covers: (box: Box) => boolean,
): Corner | null {
  const tried = last ? [last, ...CORNERS] : CORNERS
  return tried.find((corner) => !covers({ ...placeAt(corner), ...name })) ?? null
}
