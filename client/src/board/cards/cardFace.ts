import type { Hyphenate } from '@kring/shared/basis/line-breaks'
import { type CardSetting, cardSize, withParts } from '@kring/shared/ground/card-size'
import { noteSize } from '@kring/shared/ground/note-size'
import type { CardId } from '@kring/shared/meeting'

/** All that decides how a card looks and where it lies; two equal faces need no redraw. */
export type CardFace = {
  id: CardId
  label: string
  /** What else was written, where all of it stands on the card; else empty. */
  text: string
  /** Whether more was written than stands on the card. */
  more: boolean
  /** Centre, world units. */
  x: number
  y: number
  /** How it lies turned, degrees to the right. */
  angle: number
  /** Of the type, see arrangement.ts. */
  scale: number
  /** What the tab at its left edge says: the number of its ring, or that somebody looked; empty without one. */
  tab: string
  /** What was said of it, under its label, with mark and word. */
  foot: readonly string[]
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

/** On the tab of a card in the centre: painted as a star. */
export const IN_CENTRE = '*'

/** On the tab of a card that somebody looked at: few typefaces have it, so it is drawn. */
export const TICK = '✓'

export function sameFace(one: CardFace, other: CardFace): boolean {
  return one.x === other.x && one.y === other.y && one.angle === other.angle && sameLook(one, other)
}

/** @returns whether two faces can share one painted image. */
export function sameLook(one: CardFace, other: CardFace): boolean {
  return one === other || lookOf(one) === lookOf(other)
}

/** A face is asked for its look each time it is painted. */
const looks = new WeakMap<CardFace, string>()

/** @returns a name for how a card looks: the same for two cards exactly when they look the same. */
export function lookOf(face: CardFace): string {
  const known = looks.get(face)
  if (known !== undefined) return known
  const { scale, papers, lighter, colour, marks, chosen, tab, foot, label, text, more } = face
  const look = `${scale} ${tab} ${foot.join('|')} ${papers} ${lighter} ${colour} ${chosen} ${marks} ${more} ${label}\n${text}`
  looks.set(face, look)
  return look
}

/** How a card is set: the size is that of the whole card; the label stands right of the tab and above the foot. */
export function faceSize(
  { label, text, scale, tab, foot }: Pick<CardFace, 'label' | 'text' | 'scale' | 'tab' | 'foot'>,
  hyphenate?: Hyphenate,
): CardSetting {
  const setting = text ? noteSize({ label, text }, hyphenate) : cardSize(label, scale, hyphenate)
  return { ...setting, ...withParts(setting, { tab: tab !== '', foot }, scale) }
}
