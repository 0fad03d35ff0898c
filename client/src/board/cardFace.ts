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
  /** Lighter: cannot be moved now by the one whose turn it is, or is parked. */
  lighter: boolean
}

export function sameFace(one: CardFace, other: CardFace): boolean {
  return one.x === other.x && one.y === other.y && sameLook(one, other)
}

/** @returns whether two faces can share one painted image. */
export function sameLook(one: CardFace, other: CardFace): boolean {
  return (
    one.label === other.label &&
    one.scale === other.scale &&
    one.papers === other.papers &&
    one.lighter === other.lighter
  )
}
