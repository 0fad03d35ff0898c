/**
 * The world every surface draws: the same units everywhere, scaled to fit.
 * At its own height on a 1080-pixel wall one unit is a little over one pixel, so card text in world
 * units keeps METHODS §11 on the screen whatever else changes.
 */
export const WORLD = { width: 1440, height: 1000 } as const

/** A table on which zones take the shape it has. The corners below, where tools lie, are kept free of cards. */
export type TableShape = Size & { corners: { left: Size; right: Size } }

/** As a wall beside its panel, and a laptop's board. */
export const LANDSCAPE: TableShape = {
  width: 1440,
  height: 1060,
  corners: { left: { width: 190, height: 96 }, right: { width: 96, height: 96 } },
}

/** As a phone held upright: type is then as large as in a list there. */
export const PORTRAIT: TableShape = {
  width: 830,
  height: 1480,
  corners: { left: { width: 240, height: 120 }, right: { width: 120, height: 120 } },
}

export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
/** A rectangle by its centre, as cards are placed. */
export type Box = Point & Size
