import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id } from '../../basis/fields.ts'
import type { Activity } from '../../meeting.ts'
import { type Capability, NOTHING } from '../capability.ts'
import { type GroupOutcome, groupOutcomes, widestGroups } from '../rate/groups.ts'
import type { RatingId } from '../rate/rating.ts'

/**
 * People tell by what they see what they answered, where they differ most. Whoever leads counts what is told; who told
 * it is not said.
 */
export type PracticesUse = {
  readonly use: 'practices'
  /** The rating it is about; examples people gave there count as well. */
  readonly of: RatingId
  /** How many practices there are of each group of items before people go on. */
  readonly least: number
}

/** How many practices were told aloud. */
export type Told = { count: number }
export type PracticesState = {
  /** By the group of items they are about. */
  told: Record<string, Told>
}

/** More than a round can hold. */
const MOST = 99

const kinds = {
  'practices.count': { group: id, count: z.int().check(z.minimum(0), z.maximum(MOST)) },
}

export const practices: Capability<'practices', PracticesState, typeof kinds, PracticesUse, 'none'> = {
  id: 'practices',
  scope: 'activity',
  words: 'none',
  initial: { told: {} },
  records: { told: { keep: 'ledger', each: { toAll: audience.practices } } },
  kinds,
  statements: {
    'practices.count': {
      by: ['facilitator'],
      judge: ({ activity, use }, { group, count }) => {
        const isAsked = groupOutcomes(activity, use.of)?.groups.some((one) => one.group.id === group)
        if (!isAsked) return 'item.unknown'
        return { ...activity, told: { ...activity.told, [group]: { count } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
}

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
