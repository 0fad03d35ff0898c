import type { Activity } from '../../meeting.ts'
import { type GroupOutcome, widestGroups } from '../rate/groups.ts'
import type { PracticesUse } from './practices.ts'

/** What is looked into, with how many practices there are: told aloud, and in all. */
export type Practice = GroupOutcome & { told: number; count: number }

/** @returns the groups of items about which people differ most, with how many practices there are */
export function practicesOf(activity: Activity, { of }: PracticesUse): Practice[] {
  return widestGroups(activity, of).map((one) => {
    const told = activity.told[one.group.id]?.count ?? 0
    return { ...one, told, count: told + one.founded }
  })
}

/** @returns whether there are as many practices of each as it wants */
export function hasPractices(activity: Activity, use: PracticesUse): boolean {
  return practicesOf(activity, use).every(({ count }) => count >= use.least)
}
