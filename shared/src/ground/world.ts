/**
 * The world every surface draws: the same units everywhere, scaled to fit.
 * At its own height on a 1080-pixel wall one unit is a little over one pixel, so card text in world
 * units keeps METHODS §11 on the screen whatever else changes.
 */
export const WORLD = { width: 1440, height: 1000 } as const

export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
/** A rectangle by its centre, as cards are placed. */
export type Box = Point & Size
