import type { Activity } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import type { HarvestPart } from '../capability.ts'
import { nameOf, stepNamed, stepsOf } from './sequence.ts'

const NOT_YET = { nl: 'nog niet gedaan', en: 'not done yet' }

/**
 * METHODS §14.17: such a step is never dropped silently.
 * @returns the steps the group went past for which a reason is asked, each with the reason it gave; and those it never came
 *   to, where it left the activity before
 */
export function skippedSteps(activity: Activity): readonly HarvestPart[] {
  const { method: id, settings, skipped, been, phase } = activity
  const method = methodOf(id)
  const lines = (method ? stepsOf(method, settings) : []).flatMap((step): HarvestPart['lines'] => {
    const reason = skipped[nameOf(step)]
    if (reason !== undefined) return [{ text: step.phase.title, examples: [reason] }]
    const isMissed = step.phase.skip === 'withReason' && been.length > 0 && !been.includes(nameOf(step))
    return isMissed && stepNamed(phase) !== nameOf(step) ? [{ text: step.phase.title, said: NOT_YET }] : []
  })
  return lines.length > 0 ? [{ title: { nl: 'Wat we oversloegen', en: 'What we skipped' }, lines }] : []
}
