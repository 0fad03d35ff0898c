import type { Activity } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { tableOf } from '../../methods/table.ts'
import type { HarvestPart } from '../capability.ts'
import { argumentsAbout, SIDES } from './argue.ts'

/** @returns for each card that was argued about what speaks for it, against it, and on which condition */
export function argued(activity: Activity): readonly HarvestPart[] {
  const method = methodOf(activity.method)
  if (!method || Object.keys(activity.arguments).length === 0) return []
  const cards = tableOf(method)
    .ranking(activity)
    .flatMap((one) => one.cards)
  return cards.flatMap(({ id, label }) => {
    const lines = SIDES.flatMap(({ id: side, title }) =>
      argumentsAbout(activity, id, side).map(({ text }) => ({ text, said: title })),
    )
    return lines.length > 0 ? [{ title: { nl: label, en: label }, lines }] : []
  })
}
