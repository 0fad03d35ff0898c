import { partsOf } from '../../groups.ts'
import type { Activity, Meeting } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { nameOf, type Step, stepsAsking } from '../steps/sequence.ts'

/**
 * METHODS §14.17: a step that is not skipped without a word is not dropped without one either, by leaving its activity for
 * another one.
 * @returns the steps for which a reason is asked before the group may leave what lies on the table, or before the groups
 *   may that it went apart in, each step once; none of what was not begun
 */
export function asksWhyLeft(meeting: Meeting): Step[] {
  const all = leftUndone(meeting).flatMap(({ steps }) => steps)
  return all.filter((step, index) => all.findIndex((one) => nameOf(one) === nameOf(step)) === index)
}

/** @returns what lies on the table, or what its groups do, with that reason for the steps for which one is asked */
export function leftFor(meeting: Meeting, reason: string): Record<string, Activity> {
  if (reason === '') return {}
  const left = leftUndone(meeting).map(({ activity, steps }) => {
    const why = Object.fromEntries(steps.map((step) => [nameOf(step), reason]))
    return [activity.id, { ...activity, skipped: { ...activity.skipped, ...why } }] as const
  })
  return Object.fromEntries(left)
}

/** Where a group works by itself, it leaves its own part; what lies on the table is then what all of them come back to. */
function leftUndone(meeting: Meeting): { activity: Activity; steps: Step[] }[] {
  const here = meeting.activities[meeting.current]
  if (!here) return []
  const parts = partsOf(meeting, here.id)
  return (parts.length > 0 ? parts : [here]).flatMap((activity) => {
    const method = methodOf(activity.method)
    if (!method || activity.been.length === 0) return []
    const asking = stepsAsking(method, activity, { index: Number.POSITIVE_INFINITY })
    const steps = asking.filter(({ phase }) => phase.skip === 'withReason')
    return steps.length > 0 ? [{ activity, steps }] : []
  })
}
