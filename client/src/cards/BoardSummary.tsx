import { tableOf } from '@kring/shared/methods/table'
import { memo } from 'react'
import { useMethod, useOfActivity } from '../meeting/session.ts'
import { useText, useWords } from '../words/useWords.ts'
import { groupsOf } from './groups.ts'

/** How many cards lie where: what a drawn board says to who cannot see it. Named by `aria-describedby`. */
export const BoardSummary = memo(function BoardSummary({ id }: { id: string }) {
  const t = useWords()
  const text = useText()
  const method = useMethod()
  const told = useOfActivity((activity) => {
    const zones = groupsOf(method, activity).map(({ zone, frame, cards, heap }) => ({
      zone: frame || text(tableOf(method).zoneTitle(activity.settings, zone)),
      count: heap ?? cards.length,
    }))
    return zones.map((zone) => t('list.summary.zone', zone)).join(', ')
  })
  return <p id={id} className="sr-only">{`${told}.`}</p>
})
