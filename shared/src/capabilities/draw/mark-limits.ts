/**
 * What one meeting may hold of drawing, so that no one can grow it without end. Apart from the schemas: the referee
 * needs these on every device, and phones do not load the schemas.
 */
export const MARK_LIMITS = {
  marks: 1000,
  /** Coordinates of one stroke: twice its points. */
  stroke: 1200,
  /** Coordinates of all strokes of a meeting together, two characters of a text counted as one: every device holds all. */
  ink: 200_000,
  text: 400,
  title: 60,
} as const
