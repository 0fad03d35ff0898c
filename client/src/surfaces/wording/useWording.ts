import type { Rating } from '@kring/shared/capabilities/rate/rating'
import {
  type AgreedWording,
  askedAbout,
  middleOf,
  type Wording,
  type WordingUse,
  wordingsOf,
} from '@kring/shared/capabilities/wording/wording'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'

export type WordingNow = {
  use: WordingUse
  /** What lies in the middle; undefined as long as there is nothing. */
  middle: Wording | undefined
  others: readonly Wording[]
  agreedOn: AgreedWording | null
  /** The rating in which all spoke of the words in the middle; undefined while they did not. */
  rating: Rating | undefined
  /** Whether people still say whether they can go on with it. */
  isAsked: boolean
}

/** @returns the sentences of this step, and how far the group is with them; undefined where it has none */
export function useWording(): WordingNow | undefined {
  const activity = useActivity()
  const use = usedIn(usePhase().phase, 'wording')
  if (!use) return undefined
  const middle = middleOf(activity)
  const by = use.agreedBy ?? ''
  return {
    use,
    middle,
    others: wordingsOf(activity).filter(({ id }) => id !== middle?.id),
    agreedOn: activity.agreedOn,
    rating: middle && askedAbout(activity, middle, by),
    isAsked: activity.ratings[by]?.open === true,
  }
}
