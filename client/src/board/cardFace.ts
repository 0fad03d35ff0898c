import type { CardId } from '@kring/shared/meeting'

/** All that decides how a card looks and where it lies; two equal faces need no redraw. */
export type CardFace = {
  id: CardId
  label: string
  /** Centre, world units. */
  x: number
  y: number
  /** Of the type, see cardScale. */
  scale: number
  /** How many cards lie in it: 1 for a single card. */
  papers: number
  /** Lighter: cannot be moved now by the one whose turn it is, is not talked about now, or is parked. */
  lighter: boolean
  /** Of the palette; 0 for plain paper. */
  colour: number
  /** Marks of what was said about it, one character each. */
  marks: string
  /** The group goes on with it. */
  chosen: boolean
}

export function sameFace(one: CardFace, other: CardFace): boolean {
  return one.x === other.x && one.y === other.y && sameLook(one, other)
}

/** @returns whether two faces can share one painted image. */
export function sameLook(one: CardFace, other: CardFace): boolean {
  return one === other || lookOf(one) === lookOf(other)
}

/** @returns a name for how a card looks: the same for two cards exactly when they look the same. */
export function lookOf({ scale, papers, lighter, colour, marks, chosen, label }: CardFace): string {
  return `${scale} ${papers} ${lighter} ${colour} ${chosen} ${marks} ${label}`
}
