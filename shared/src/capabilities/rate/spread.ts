import type { Counts, ItemId, Rating } from './rating.ts'
import { type Scale, scaleOf } from './scales.ts'

/** How answers on an ordered scale lie: how many there are, their average place from 1, and how far they lie apart. */
export type Spread = { n: number; mean: number; width: number }

/**
 * @param counts how often each level was chosen
 * @returns undefined where nobody chose a level, or the levels have no order; `width` is the standard deviation
 */
export function spreadOf({ levels, isOrdered }: Scale, counts: Counts): Spread | undefined {
  if (!isOrdered) return undefined
  const places = levels.map(({ id }, index) => ({ place: index + 1, count: counts[id] ?? 0 }))
  const n = places.reduce((sum, { count }) => sum + count, 0)
  if (n === 0) return undefined
  const mean = places.reduce((sum, { place, count }) => sum + place * count, 0) / n
  const variance = places.reduce((sum, { place, count }) => sum + count * (place - mean) ** 2, 0) / n
  return { n, mean, width: Math.sqrt(variance) }
}

/** @returns items of a rating, those about which people differ most first; those of which nothing is shown last */
export function widestFirst<T extends { readonly id: ItemId }>(rating: Rating, items: readonly T[]): T[] {
  const scale = scaleOf(rating.scale)
  const widthOf = ({ id }: T) => spreadOf(scale, rating.outcome?.[id]?.counts ?? {})?.width ?? -1
  const known = items.map((item) => ({ item, width: widthOf(item) }))
  return known.sort((one, other) => other.width - one.width).map(({ item }) => item)
}
