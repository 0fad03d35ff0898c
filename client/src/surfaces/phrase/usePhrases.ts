import type { Phrase, PhraseUse } from '@kring/shared/capabilities/phrase/phrase'
import { rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { countOf, type Rating } from '@kring/shared/capabilities/rate/rating'
import { type Level, type ScaleId, scaleOf } from '@kring/shared/capabilities/rate/scales'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useTitle } from '../rate/useTitle.ts'

type Choice = { id: string; title: string; count: number }

export type Phrases = {
  /** The rating in which people chose; undefined where they never were asked. */
  rating: Rating | undefined
  scale: ScaleId
  use: PhraseUse
  /** What the group says something of. */
  levels: {
    level: Level
    asks: PhraseUse['asks'][string]
    phrase: (Phrase & { title: string }) | undefined
    choices: Choice[]
  }[]
}

/** @returns for each level what people chose, most first, and what the group says of it; undefined elsewhere */
export function usePhrases(): Phrases | undefined {
  const title = useTitle()
  const activity = useActivity()
  const { phase } = usePhase()
  const use = usedIn(phase, 'phrase')
  const rating = use && activity.ratings[use.of]
  const asked = use && rateUseOf(activity, use.of)
  if (!asked) return undefined
  const items = (asked.items?.(activity) ?? []).flatMap((group) => group.items)
  return {
    rating,
    scale: asked.scale,
    use,
    levels: scaleOf(asked.scale).levels.flatMap((level) => {
      const asks = use.asks[level.id]
      if (!asks) return []
      const choices = items.map(({ id, title: name }) => ({
        id,
        title: title(name),
        count: rating ? countOf(rating, id, level.id) : 0,
      }))
      const said = activity.phrases[level.id]
      const about = choices.find(({ id }) => id === said?.item)
      const phrase = said && { ...said, title: about?.title ?? '' }
      return [{ level, asks, phrase, choices: choices.sort((one, other) => other.count - one.count) }]
    }),
  }
}
