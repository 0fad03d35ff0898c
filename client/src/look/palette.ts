/** A mark that tells a colour without colour. */
export type Sign = 'none' | 'dot' | 'triangle' | 'diamond' | 'square' | 'bar' | 'cross' | 'ring'

/** One of the eight colours people give to cards and drawings (`colourSchema` in shared). */
export type Colour = {
  /** Paper of a card; ink on it keeps at least 10 to 1. */
  paper: string
  /** Line of a drawing, and the sign on a card: at least 4 to 1 on paper. */
  ink: string
  sign: Sign
}

/**
 * By number. The papers differ in lightness as well as in hue, and every one but the first carries a sign, so that
 * nobody has to tell them apart by colour. Teal is left out: the accent means what can be done now.
 */
export const PALETTE: readonly [Colour, ...Colour[]] = [
  { paper: '#fffef9', ink: '#22252b', sign: 'none' },
  { paper: '#fbf0b9', ink: '#7d6200', sign: 'dot' },
  { paper: '#fbdcb8', ink: '#a3540a', sign: 'triangle' },
  { paper: '#f7cfc8', ink: '#b3362b', sign: 'diamond' },
  { paper: '#e6d9f5', ink: '#74429a', sign: 'square' },
  { paper: '#cfe0f7', ink: '#1f5fae', sign: 'bar' },
  { paper: '#d2ebd0', ink: '#2f7d46', sign: 'cross' },
  { paper: '#dddbd5', ink: '#565a63', sign: 'ring' },
]

/** @returns the colour of a number; the first for one that is none. */
export function colourOf(number: number): Colour {
  return PALETTE[number] ?? PALETTE[0]
}
