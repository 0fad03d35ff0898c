import { itemGroupsOf, rateUseOf } from '@kring/shared/capabilities/rate/asked'
import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { useTitle } from '../rate/useTitle.ts'

type Mirrored = { id: string; title: string; lines: { id: string; title: string; said: string }[] }

/** @returns what the group looked at in itself, and from where to where its answers lie; nothing where too few answered */
export function useMirrored(): Mirrored[] {
  const t = useWords()
  const text = useText()
  const title = useTitle()
  const activity = useActivity()
  return Object.values(activity.ratings).flatMap((rating) => {
    if (!rateUseOf(activity, rating.id)?.inHarvest) return []
    const { levels } = scaleOf(rating.scale)
    return (itemGroupsOf(activity, rating.id) ?? []).map((group) => ({
      id: group.id,
      title: title(group.title ?? ''),
      lines: group.items.flatMap((item) => {
        const counts = rating.outcome?.[item.id]?.counts ?? {}
        const given = levels.filter(({ id }) => (counts[id] ?? 0) > 0).map((level) => text(level.title))
        const [from, to] = [given[0], given.at(-1)]
        if (from === undefined || to === undefined) return []
        const said = from === to ? from : t('together.range', { from, to: to.toLowerCase() })
        return [{ id: item.id, title: title(item.title), said }]
      }),
    }))
  })
}
