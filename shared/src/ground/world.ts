/**
 * The world every surface draws: the same units everywhere, scaled to fit.
 * At its own height on a 1080-pixel wall one unit is a little over one pixel, so card text in world
 * units keeps METHODS §11 on the screen whatever else changes.
 */
export const WORLD = { width: 1440, height: 1000 } as const

/** A table on which zones take the shape it has. The corners below, where tools lie, are kept free of cards. */
export type TableShape = Size & {
  corners: { left: Size; right: Size }
  /** Who reads it: a room, where many cards are rather small than in each other's way, or one person with it in hand. */
  seen: 'from seats' | 'in hand'
  /** How many times as large as usual its type is to be, as far as it fits. */
  larger: number
}

/** As a wall beside its panel, and a laptop's board. */
export const LANDSCAPE: TableShape = {
  width: 1440,
  height: 1060,
  corners: { left: { width: 190, height: 96 }, right: { width: 96, height: 96 } },
  seen: 'from seats',
  larger: 1,
}

/** As an old, squarer projector beside its panel: higher than wide, and its tools take more of it. */
const SQUARE: TableShape = {
  ...LANDSCAPE,
  height: 1600,
  corners: { left: { width: 340, height: 180 }, right: { width: 96, height: 96 } },
}

/** As a phone held upright: type is then as large as in a list there. */
export const PORTRAIT: TableShape = {
  width: 830,
  height: 1480,
  corners: { left: { width: 240, height: 120 }, right: { width: 120, height: 120 } },
  seen: 'in hand',
  larger: 1,
}

/** Higher than a phone, for as many cards as find no room at that size: one shifts it. */
const HIGH: TableShape = { ...PORTRAIT, height: 2100 }
const HIGHEST: TableShape = { ...PORTRAIT, height: 2900 }

/** @returns the table for a board held upright, as high as so many cards need; up to 12 lie in sight all at once */
export function tableInHand(cards: number): TableShape {
  return cards <= 12 ? PORTRAIT : cards <= 18 ? HIGH : HIGHEST
}

const walls = { wide: new Map([[1, LANDSCAPE]]), square: new Map([[1, SQUARE]]) }

/**
 * @param larger how many times as large as usual its type is to be, in few steps: there is one table for each
 * @param isSquare whether there is no more room across than down
 * @returns the table of a wall, the same object for the same size and shape
 */
export function tableOnWall(larger: number, isSquare = false): TableShape {
  const known = isSquare ? walls.square : walls.wide
  const table = known.get(larger) ?? { ...(isSquare ? SQUARE : LANDSCAPE), larger }
  known.set(larger, table)
  return table
}

export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
/** A rectangle by its centre, as cards are placed. */
export type Box = Point & Size
