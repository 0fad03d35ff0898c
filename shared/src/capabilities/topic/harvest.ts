import type { Activity } from '../../meeting.ts'
import { usedIn } from '../../methods/phases.ts'
import { methodOf } from '../../methods/registry.ts'
import type { HarvestPart } from '../capability.ts'
import { itemGroupsOf } from '../rate/asked.ts'

/** @returns what the group worked on, of what it could choose among */
export function worked(activity: Activity): readonly HarvestPart[] {
  const phase = methodOf(activity.method)?.phases.find((one) => usedIn(one, 'topic'))
  const use = usedIn(phase, 'topic')
  const items = use && itemGroupsOf(activity, use.of)?.flatMap((group) => group.items)
  const item = items?.find(({ id }) => id === activity.topic)
  return use && item ? [{ title: use.title, lines: [{ text: item.title }] }] : []
}
