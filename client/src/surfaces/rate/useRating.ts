import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import type { Rating } from '@kring/shared/capabilities/rate/rating'
import { useActivity } from '../../meeting/session.ts'

/** @returns what the group rates in this step, or else what it rated last */
export function useRating(): Rating | undefined {
  return ratingNow(useActivity())
}
