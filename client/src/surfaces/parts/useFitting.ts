import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Smaller than the last share of its size, text for the last row is no longer read there. */
const SCALES = [1, 0.9, 0.8]

/** What has the whole wall is larger where there is little of it. */
const LARGE = [1.5, 1.25, ...SCALES]

type Fitting = {
  /** The element that is to fit in the part of the wall around it. */
  ref: RefObject<HTMLElement | null>
  /** How large its text is, as a share of its full size. */
  scale: number
  /** How many entries have to stay away, because even small ones find no room. */
  away: number
  /** For `data-words` of the element: words of its rows stay whole as long as they may become smaller instead. */
  words: 'whole' | undefined
}

/**
 * Nobody scrolls a projected wall: what is too much for its place becomes smaller, then fewer, until all that is
 * shown is whole. The place is the nearest element around it with `data-fits`.
 * @param content what is shown, as text: it is measured anew when this or the wall changes
 * @param most how many entries may stay away at the utmost
 * @param isLarge whether it begins larger than its full size
 */
export function useFitting(content: string, most: number, isLarge = false): Fitting {
  const scales = isLarge ? LARGE : SCALES
  const last = scales.length - 1
  const { ref, level } = useFitLevel(content, last + most, last)
  const scale = scales[Math.min(level, last)] ?? 1
  return { ref, scale, away: Math.max(0, level - last), words: level < last ? 'whole' : undefined }
}

/** Whether a row holds a word that is longer than it is wide, and may not be broken. */
const isCut = (rows: HTMLElement | null) =>
  [...(rows?.querySelectorAll('li') ?? [])].some((row) => row.scrollWidth > row.clientWidth + 1)

/**
 * The same, for what makes room in ways of its own.
 * @param last the level after which nothing more can be done
 * @param whole the level before which rows that are too wide ask for less room as well
 * @returns how often what is shown was too much for its place: each time it is to ask for less room
 */
export function useFitLevel(
  content: string,
  last: number,
  whole = 0,
): { ref: RefObject<HTMLElement | null>; level: number } {
  const ref = useRef<HTMLElement>(null)
  // Measured anew for each of these, also where nothing was too much before.
  const [occasion, setOccasion] = useState(0)
  const [fit, setFit] = useState({ content, level: 0 })
  const level = fit.content === content ? fit.level : 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another occasion there is other room
  useLayoutEffect(() => {
    const place = ref.current?.closest('[data-fits]')
    if (!place) return
    const isTooMuch = place.scrollHeight > place.clientHeight + 1 || (level < whole && isCut(ref.current))
    if (isTooMuch && level < last) setFit({ content, level: level + 1 })
  }, [content, level, last, whole, occasion])
  useLayoutEffect(() => {
    const again = () => {
      setFit((before) => ({ ...before, level: 0 }))
      setOccasion((before) => before + 1)
    }
    addEventListener('resize', again)
    // Words take their true room once their letters are there.
    document.fonts.addEventListener('loadingdone', again)
    return () => {
      removeEventListener('resize', again)
      document.fonts.removeEventListener('loadingdone', again)
    }
  }, [])
  return { ref, level }
}
