import { LazyCards } from '../parts/LazyCards.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'
import { useRating } from './useRating.ts'

/** The cards, until there is something to rate. What is rated stands in `Rating`, which is fetched later. */
export function RateCards({ isLead, withList }: NowProps) {
  const rating = useRating()
  return isLead && withList && !rating ? <LazyCards /> : null
}
