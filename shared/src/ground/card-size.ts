import type { Card } from '../meeting.ts'
import type { Size } from './world.ts'

/** How a card is set: the same line breaks and size on every surface. World units. */
export type CardSetting = Size & { lines: string[]; fontSize: number; lineHeight: number }

/** Type size of a card label at scale 1: over 4 % of the world's height, over 3.8 vh on the screen (METHODS §11). */
const FONT = 42.5
const LINE = 1.13
const PADDING = { x: 18, y: 11 }
/** A word longer than this is broken, so that one card does not need half a ring. */
const LONG_WORD = 15

/**
 * Sets a label in one to three balanced lines.
 * Widths are estimated per character, a little on the generous side, because the referee has no fonts.
 * @param label at most LIMITS.label characters
 * @param scale see card-scale.ts
 */
export function cardSize(label: string, scale = 1): CardSetting {
  const { width, height, lines, fontSize, lineHeight } = setLabel(label)
  return {
    width: width * scale,
    height: height * scale,
    lines,
    fontSize: fontSize * scale,
    lineHeight: lineHeight * scale,
  }
}

/** Sizes of cards that were set already; a size is gone with its card. */
const sizes = new WeakMap<Card, Size>()

/** The room a card on the board takes: worked out once, as long as nothing of the card changes. */
export function sizeOf(card: Card, scale = 1): Size {
  const known = sizes.get(card) ?? setLabel(card.label)
  if (!sizes.has(card)) sizes.set(card, { width: known.width, height: known.height })
  return { width: known.width * scale, height: known.height * scale }
}

function setLabel(label: string): CardSetting {
  const words = label.split(' ').flatMap(breakWord)
  const settings = Array.from({ length: Math.min(3, words.length) }, (_, index): CardSetting => {
    const lines = balance(words, index + 1)
    const width = Math.max(...lines.map(textWidth)) * FONT + 2 * PADDING.x
    const height = lines.length * FONT * LINE + 2 * PADDING.y
    return { width, height, lines, fontSize: FONT, lineHeight: FONT * LINE }
  })
  // Height costs more than width: rings are wider than they are high.
  const cost = ({ width, height }: CardSetting) => width + 1.7 * height
  return settings.reduce((best, setting) => (cost(setting) < cost(best) ? setting : best))
}

/** @returns the estimated width of a text, in em. */
function textWidth(text: string): number {
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

/** Widths that were looked up; characters only, because a text must be gone when its meeting is. */
const widths = new Map<string, number>()
const WIDTHS_MOST = 1024

function characterWidth(character: string): number {
  const known = widths.get(character)
  if (known !== undefined) return known
  const width = lookUpWidth(character)
  if (widths.size < WIDTHS_MOST) widths.set(character, width)
  return width
}

function lookUpWidth(character: string): number {
  if (/\p{M}|\u200d|\ufe0f/u.test(character)) return 0
  if (/[ijl.,:;'’|!ItfrJ1()[\] -]/.test(character)) return 0.36
  if (/[mwMW@%]/.test(character)) return 0.9
  if (/[A-Z0-9&?]/.test(character)) return 0.68
  return character.charCodeAt(0) > 0x2e7f ? 1.15 : 0.56
}

/** Breaks a long word where it can be read on: before a consonant and a vowel, as near to its middle as there is. */
function breakWord(word: string): string[] {
  const characters = [...word]
  if (characters.length <= LONG_WORD) return [word]
  const middle = Math.ceil(characters.length / 2)
  const syllables = characters.flatMap((character, index) => {
    const next = characters[index + 1] ?? ''
    const starts = index > 2 && index < characters.length - 2 && !isVowel(character) && isVowel(next)
    return starts && !DIGRAPH.test(`${characters[index - 1]}${character}`) ? [index] : []
  })
  const at = syllables.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0] ?? middle
  return [`${characters.slice(0, at).join('')}-`, characters.slice(at).join('')]
}

/** Two letters for one sound, or that begin a syllable together. */
const DIGRAPH = /^(ch|ng|[bcdfgkptvw]r|[bcfgkpsv]l|s[ptkm]|th|kn|zw)$/i

function isVowel(character: string): boolean {
  return /^[aeiouy]/i.test(character.normalize('NFD'))
}

/** Splits words over `count` lines so that the widest line is as narrow as can be. */
function balance(words: string[], count: number): string[] {
  if (count === 1) return [words.join(' ')]
  let best: string[] = []
  let bestWidth = Number.POSITIVE_INFINITY
  for (let first = 1; first <= words.length - count + 1; first++) {
    const lines = [words.slice(0, first).join(' '), ...balance(words.slice(first), count - 1)]
    const width = Math.max(...lines.map(textWidth))
    if (width < bestWidth) {
      bestWidth = width
      best = lines
    }
  }
  return best
}
