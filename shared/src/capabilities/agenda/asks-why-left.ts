import { partsOf } from '../../groups.ts'
import type { Meeting } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { type Step, stepsAsking } from '../steps/sequence.ts'

/**
 * METHODS §14.17: a step that is not skipped without a word is not dropped without one either, by leaving its activity for
 * another one.
 * @returns the steps for which a reason is asked before the group may leave what lies on the table; none of what was not
 *   begun, or what groups do by themselves
 */
export function asksWhyLeft(meeting: Meeting): Step[] {
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  if (!method || activity.been.length === 0 || partsOf(meeting, activity.id).length > 0) return []
  const all = stepsAsking(method, activity, { index: Number.POSITIVE_INFINITY })
  return all.filter(({ phase }) => phase.skip === 'withReason')
}
