import { LANDSCAPE, type TableShape, tableOnWall } from './world.ts'

/** What is known of a wall, besides what a browser can tell: its diagonal in inches, and metres from it to the furthest seat. */
export type Sight = { diagonal: number; seat: number }

/** Of most classrooms (METHODS §11); what the wall is laid out for. */
export const USUAL_SIGHT: Sight = { diagonal: 75, seat: 5 }

/** What somebody may say of a wall: from a laptop to a hall. */
export const SIGHTS = {
  diagonal: { min: 13, max: 300 },
  seat: { min: 1, max: 30 },
} as const

/** Of the wall, in any unit. */
export type WallSize = { width: number; height: number }

/** Height of a capital that is read at a glance: 16 minutes of arc (ISO 9241-3; METHODS §11). Radians. */
const READ = ((16 / 60) * Math.PI) / 180
/** Height of a capital, in parts of the size of its type. */
const CAPITAL = 0.7
const INCH = 0.0254
/** The least type the wall is laid out with, in hundredths of its height. */
const LAID_OUT = 3.5
/** Above this what stands on the wall would push something else out. */
const MOST = 1.25
const STEP = 0.05

/** @returns the least size of type that is read from the furthest seat, in hundredths of the wall's height */
export function leastType({ diagonal, seat }: Sight, wall: WallSize): number {
  return (100 * 2 * seat * Math.tan(READ / 2)) / CAPITAL / heightOf(diagonal, wall)
}

/**
 * @returns how many times its usual size the small type of the wall is to be, in steps of a twentieth: never smaller, and
 * never so large that something would not fit
 */
export function typeScale(sight: Sight, wall: WallSize): number {
  const wished = leastType(sight, wall) / LAID_OUT
  return Math.min(MOST, Math.max(1, Math.round(wished / STEP) * STEP))
}

/** @returns the distance in metres to which type is read that is so many times the usual size */
export function readTo(diagonal: number, scale: number, wall: WallSize): number {
  const capital = ((LAID_OUT * scale) / 100) * CAPITAL * heightOf(diagonal, wall)
  return capital / (2 * Math.tan(READ / 2))
}

/** How wide the panel beside a board is: a quarter of the wall, and never less than this share of its height. */
const PANEL = { ofWidth: 0.25, ofHeight: 0.44 } as const
/** The most that cards are enlarged: beyond it they find no room anyway. */
const MOST_OF_CARDS = 1.6

/**
 * @param sight where somebody told; else as from most seats
 * @returns how many times its usual size the type of cards is to be, in steps of a twentieth, as far as they find room:
 * larger for who sits further away, and on a wall that is less wide, where the same board is drawn smaller
 */
export function cardScale(sight: Sight | undefined, wall: WallSize): number {
  const { height } = wall
  if (height <= 0) return 1
  const beside = besidePanel(wall)
  const smaller = Math.max(1, height / LANDSCAPE.height / (Math.max(1, beside) / LANDSCAPE.width))
  const wished = smaller * (sight ? typeScale(sight, wall) : 1)
  return Math.min(MOST_OF_CARDS, Math.round(wished / STEP) * STEP)
}

/** @returns the table for the board of a wall: higher on a squarer one, with cards as large as {@link cardScale} says */
export function wallTable(sight: Sight | undefined, wall: WallSize): TableShape {
  return tableOnWall(cardScale(sight, wall), besidePanel(wall) < wall.height)
}

/** @returns how wide the board is */
function besidePanel({ width, height }: WallSize): number {
  return width - Math.max(PANEL.ofWidth * width, PANEL.ofHeight * height)
}

/** @returns metres */
function heightOf(diagonal: number, { width, height }: WallSize): number {
  return (diagonal * INCH * height) / Math.hypot(width, height)
}
