import type { Box, Point } from '@kring/shared/ground/world'
import { covered } from './covered.ts'

/** A card that is let go may touch another; covering more of one than this hides what it says. */
const TOUCH = 0.1
/** Between a card that made way and the one it would have covered, world units. */
const AIR = 8
/** How far a card makes way, and in which steps, world units. */
const FAR = 320
const STEP = 10
/** Directions that are tried. */
const AROUND = 32

/**
 * Where a card comes to lie that was let go in haste: beside a card it would hide, never on it.
 * @param held where it was let go
 * @param others where the others lie
 * @param fits whether a card may lie there, as far as the table goes
 * @returns the nearest place where it hides nothing; where it was let go when it hides nothing there, or no place is clear
 */
export function clearSpot(held: Box, others: readonly Box[], fits: (box: Box) => boolean): Point {
  if (others.every((other) => covered(held, other) <= TOUCH)) return held
  for (let far = STEP; far <= FAR; far += STEP) {
    for (let turn = 0; turn < AROUND; turn++) {
      const angle = (turn / AROUND) * 2 * Math.PI
      const box = { ...held, x: held.x + far * Math.cos(angle), y: held.y + far * Math.sin(angle) }
      if (others.every((other) => isApart(box, other)) && fits(box)) return box
    }
  }
  return held
}

function isApart(one: Box, other: Box): boolean {
  return (
    Math.abs(one.x - other.x) >= (one.width + other.width) / 2 + AIR ||
    Math.abs(one.y - other.y) >= (one.height + other.height) / 2 + AIR
  )
}
