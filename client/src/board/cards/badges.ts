import { textWidth } from '@kring/shared/ground/card-size'
import type { Point } from '@kring/shared/ground/world'
import { type CardFace, faceSize } from './cardFace.ts'

/** A round tag on the edge of a card: its middle, seen from the middle of the card, and the size of its type. World units. */
export type Badge = Point & { size: number }

/** Radius of a badge, as a share of the size of its type. */
export const BADGE_RADIUS = 0.66

/** @returns how a badge tells so many cards: a number alone would be taken for that of a ring. */
export function countOf(papers: number): string {
  return `×${papers}`
}

/** Free at both sides of the words of a badge together, in parts of the size of its type. */
export const BADGE_AIR = 0.7

/** @returns how much longer than round the badge of so many cards is, in parts of the size of its type. */
function beyondRound(papers: number): number {
  return Math.max(0, textWidth(countOf(papers)) + BADGE_AIR - 2 * BADGE_RADIUS)
}

/** @returns where the badges of a card stand: how many lie in it, what was said of it, and that the group goes on with it. */
export function badgesOf(face: CardFace): { count?: Badge; marks: Badge[]; chosen?: Badge } {
  const { width, height, fontSize } = faceSize(face)
  const small = fontSize * 0.74
  // Nearly as large as the label is.
  const large = fontSize * 0.8
  const wide = beyondRound(face.papers) * large
  return {
    ...(face.papers > 1 && {
      count: {
        x: width / 2 + large * (0.4 - BADGE_RADIUS) - wide / 2,
        y: -height / 2 - large * 0.06,
        size: large,
      },
    }),
    // Off the corner where reading begins, and off the first letters of a short label.
    marks: [...face.marks].map((_, index) => ({
      x: -width / 2 + small * (1.3 * index - 0.1),
      y: -height / 2 - small * 0.12,
      size: small,
    })),
    ...(face.chosen && {
      // Off the corner, where the last letter of a short label stands.
      chosen: { x: width / 2 + small * 0.1, y: height / 2 + small * 0.04, size: small },
    }),
  }
}

/** @returns all badges of a card as rounds: one that is longer is two, one at each end, and one between them. */
export function allBadges(face: CardFace): Badge[] {
  const { count, marks, chosen } = badgesOf(face)
  const off = count ? (beyondRound(face.papers) * count.size) / 2 : 0
  const long = count ? [-off, 0, off].map((by) => ({ ...count, x: count.x + by })) : []
  return [...long, ...marks, ...(chosen ? [chosen] : [])]
}
