import type { Activity } from '../../meeting.ts'
import { usedIn, usedNow } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import type { RateUse } from './rate.ts'
import { type ItemGroup, latestRating, type Rating, type RatingId } from './rating.ts'

/** @returns the rating of the phase an activity is in; where a phase has none, the one that was opened last */
export function ratingNow(activity: Activity): Rating | undefined {
  const use = usedNow(activity, 'rate')
  return use ? activity.ratings[use.rating] : latestRating(activity)
}

/** @returns how the method of an activity uses this rating */
export function rateUseOf(activity: Activity, rating: RatingId): RateUse | undefined {
  for (const phase of methodOf(activity.method)?.phases ?? []) {
    const use = usedIn(phase, 'rate')
    if (use?.rating === rating) return use
  }
  return undefined
}

/** @returns what is rated besides cards, in groups; undefined where cards are */
export function itemGroupsOf(activity: Activity, rating: RatingId): readonly ItemGroup[] | undefined {
  return rateUseOf(activity, rating)?.items?.(activity)
}
