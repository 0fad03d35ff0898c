import type { SceneManner } from './scene.ts'

/** `screen`: the wall, for seats and several hands. `laptop`: a desk. `phone`: to look at; tap to choose. */
export type BoardMode = 'screen' | 'laptop' | 'phone'

/** Targets and texts per surface (METHODS §11): at least 64 px and 3.5 vh on the wall, 44 px in a hand. */
export const MANNERS: Record<BoardMode, SceneManner> = {
  screen: {
    mayDrag: true,
    mayZoom: false,
    opensWide: false,
    manyHands: true,
    waits: 6000,
    slack: 12,
    target: 64,
    edges: { above: 0, below: 5.75, left: 0 },
    tag: (height) => Math.max(20, height * 0.036),
  },
  laptop: {
    mayDrag: true,
    mayZoom: true,
    opensWide: false,
    manyHands: false,
    waits: 20_000,
    slack: 6,
    target: 44,
    edges: { above: 0, below: 3.75, left: 0 },
    tag: () => 15,
  },
  phone: {
    mayDrag: false,
    mayZoom: true,
    opensWide: true,
    manyHands: false,
    waits: 20_000,
    slack: 10,
    target: 44,
    edges: { above: 0, below: 3.75, left: 0 },
    tag: () => 14,
  },
}

/** An open table has more over it: on a wall its question and the code, on a desk the tools to draw with. Rem. */
const OPEN_EDGES: Record<BoardMode, SceneManner['edges']> = {
  screen: { above: 5, below: 6.75, left: 0 },
  laptop: { above: 0, below: 3.75, left: 4 },
  phone: { above: 0, below: 3.75, left: 0 },
}

/** On an open table everybody shifts the view, and a phone takes cards up: there is no other way to lie them. */
export function mannerOf(mode: BoardMode, isOpen: boolean): SceneManner {
  const manner = MANNERS[mode]
  return isOpen ? { ...manner, edges: OPEN_EDGES[mode], mayDrag: true, mayZoom: true } : manner
}
