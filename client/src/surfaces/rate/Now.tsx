import { useActivity } from '../../meeting/session.ts'
import { LazyCards } from '../parts/LazyCards.tsx'
import type { NowProps } from '../parts/surfaceParts.ts'

/** The cards, until there is something to weigh. What is weighed stands in `Weighing`, which is fetched later. */
export function RateCards({ isLead, withList }: NowProps) {
  const { poll } = useActivity()
  return isLead && withList && !poll ? <LazyCards /> : null
}
