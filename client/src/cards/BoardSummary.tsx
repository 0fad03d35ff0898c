import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../meeting/session.ts'
import { useText, useWords } from '../words/useWords.ts'
import { groupsOf } from './groups.ts'

/** How many cards lie where: what a drawn board says to who cannot see it. Named by `aria-describedby`. */
export function BoardSummary({ id }: { id: string }) {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const zones = groupsOf(method, activity).map(({ zone, frame, cards, heap }) => ({
    zone: frame || text(tableOf(method).zoneTitle(activity.settings, zone)),
    count: heap ?? cards.length,
  }))
  return (
    <p id={id} className="sr-only">{`${zones.map((zone) => t('list.summary.zone', zone)).join(', ')}.`}</p>
  )
}
