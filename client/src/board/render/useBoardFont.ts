import { useEffect, useState } from 'react'
import { loadHyphenation, useHyphenation } from '../../words/hyphenation.ts'
import { fontOf, pictureLook } from './boardLook.ts'

/** A board without its own letters is better than no board: after this long it is drawn anyway, ms. */
const LONGEST = 1500

/**
 * Waits for the letters of the board, and for where its words may be broken: a canvas does not draw again by itself.
 * @param text everything that will be written, so that the right parts of the font are fetched
 */
export async function boardFont(text: string): Promise<void> {
  const look = pictureLook()
  const patterns = loadHyphenation(text)
  const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST))
  // A text with characters no part of the font has fetches nothing; the system's own letters are used then.
  const fonts = [600, 700].map((weight) => document.fonts.load(fontOf(look, 40, weight), text || 'a'))
  await Promise.race([
    Promise.all([patterns, ...fonts]).then(
      () => undefined,
      () => undefined,
    ),
    late,
  ])
}

/**
 * @param text everything on the board
 * @returns 0 until the letters are there; it grows when more arrived, and the board must be painted anew
 */
export function useBoardFont(text: string): number {
  const [arrived, setArrived] = useState(0)
  const hyphenate = useHyphenation(text)
  const [characters, setCharacters] = useState('')
  // Only new characters can need another part of the font.
  const fresh = [...new Set(text)].sort().join('')
  if (fresh !== characters) setCharacters(fresh)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is painted changes with where words are broken
  useEffect(() => {
    let gone = false
    boardFont(characters).then(() => {
      if (!gone) setArrived((count) => count + 1)
    })
    return () => {
      gone = true
    }
  }, [characters, hyphenate])
  return arrived
}
