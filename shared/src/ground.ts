import type { ZoneId } from './meeting.ts'

/**
 * The world every surface draws: the same units everywhere, scaled to fit.
 * At its own height on a 1080-pixel wall one unit is a little over one pixel, so card text in world
 * units keeps METHODS §11 on the screen whatever else changes.
 */
export const WORLD = { width: 1440, height: 1000 } as const

export type Point = { x: number; y: number }
export type Size = { width: number; height: number }
export type Box = Point & Size

/**
 * A ring as a superellipse |x/a|^n + |y/b|^n ≤ 1 around the centre of the world. A higher `n` fills the
 * corners of a wide wall; it falls towards the centre, which is an ellipse.
 */
export type Ring = { zone: ZoneId; a: number; b: number; n: number }

/** What is drawn under the cards. Methods choose a kind; surfaces know how to draw each kind. */
export type Ground = { kind: 'rings'; /** From the outermost to the centre. */ rings: Ring[] }
