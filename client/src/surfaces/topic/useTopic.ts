import { itemGroupsOf } from '@kring/shared/capabilities/rate/asked'
import { countOf } from '@kring/shared/capabilities/rate/rating'
import { SCALES } from '@kring/shared/capabilities/rate/scales'
import type { TopicUse } from '@kring/shared/capabilities/topic/topic'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useTitle } from '../rate/useTitle.ts'

export type TopicChoice = { id: string; title: string; count: number }

export type Topic = {
  use: TopicUse
  /** Whether people still choose for themselves. */
  isOpen: boolean
  /** Whether how often each was chosen may be told. */
  isTold: boolean
  /** What the group could choose, in the order of the method. */
  choices: TopicChoice[]
  /** What it works on; undefined as long as nobody said. */
  chosen: TopicChoice | undefined
}

/** @returns what the group works on, of what it could choose; undefined where a step is not about that */
export function useTopic(): Topic | undefined {
  const title = useTitle()
  const activity = useActivity()
  const { phase } = usePhase()
  const use = usedIn(phase, 'topic')
  if (!use) return undefined
  const rating = activity.ratings[use.of]
  const [level] = SCALES.pick.levels
  const choices = (itemGroupsOf(activity, use.of) ?? [])
    .flatMap(({ items }) => items)
    .map((item) => ({ id: item.id, title: title(item.title), count: countOf(rating, item.id, level.id) }))
  return {
    use,
    isOpen: rating?.open === true,
    isTold: rating?.outcome != null,
    choices,
    chosen: choices.find(({ id }) => id === activity.topic),
  }
}
