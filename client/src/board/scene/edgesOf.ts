import type { SceneManner } from '../model/scene.ts'
import { type Edges, NO_EDGES } from '../viewport/viewTransform.ts'

/** What lies over the edges of a board. */
type Around = {
  isRings: boolean
  manner: Pick<SceneManner, 'edges'>
  /** Kept free along its foot for words that stand there, CSS pixels. */
  foot: number
  /** Where the lowest card ends, world units: asked only where that matters. */
  lowest(): number
  /** CSS pixels. */
  rem: number
}

/**
 * Rings leave the corners free in which tools lie; boxes and open tables keep clear of them.
 * @returns what is kept free, CSS pixels
 */
export function edgesOf({ isRings, manner, foot, lowest, rem }: Around): Edges {
  if (isRings) return foot > 0 ? { ...NO_EDGES, below: foot, lowest: lowest() } : NO_EDGES
  const { above, below, left } = manner.edges
  return { above: above * rem, below: Math.max(below * rem, foot), left: left * rem }
}

/** @returns CSS pixels of a rem; the browser works out all styles for it */
export function remNow(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}
