import type { Activity } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import type { HarvestPart } from '../capability.ts'
import { nameOf, stepsOf } from './sequence.ts'

/** @returns the steps the group went past for which a reason is asked, each with the reason it gave (METHODS §14.17) */
export function skippedSteps({ method: id, settings, skipped }: Activity): readonly HarvestPart[] {
  const method = methodOf(id)
  const lines = (method ? stepsOf(method, settings) : []).flatMap((step) => {
    const reason = skipped[nameOf(step)]
    return reason === undefined ? [] : [{ text: step.phase.title, examples: [reason] }]
  })
  return lines.length > 0 ? [{ title: { nl: 'Wat we oversloegen', en: 'What we skipped' }, lines }] : []
}
