import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line, stamp } from '../../basis/fields.ts'
import { type Activity, LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'
import type { ItemGroup } from '../rate/rating.ts'

/** What the group came together for, to look back on; said when it is planned, or here by whoever leads. */
export type GoalsUse = { readonly use: 'goals' }

/** What the rating of goals is called. */
export const GOALS = 'goals'

export type Goal = { id: string; text: string; order: number }
export type GoalsState = { goals: Record<string, Goal> }

const kinds = {
  'goal.set': {
    goal: id,
    text: line(LIMITS.goal),
    /** What is brought back stands where it stood. */
    order: z.optional(stamp),
  },
  'goal.remove': { goal: id },
}

export const goals: Description<'goals', GoalsState, typeof kinds, GoalsUse, 'kept'> = {
  id: 'goals',
  scope: 'activity',
  words: 'kept',
  initial: { goals: {} },
  records: { goals: { keep: 'ledger', each: { toAll: audience.goal } } },
  kinds,
}

/** @returns the goals in the order in which they were said */
export function goalsOf({ goals: all }: Activity): Goal[] {
  return Object.values(all).sort((one, other) => one.order - other.order)
}

/** @returns the goals as what is rated */
export function goalsToRate(activity: Activity): readonly ItemGroup[] {
  return [
    {
      id: GOALS,
      title: null,
      items: goalsOf(activity).map(({ id: goal, text }) => ({ id: goal, title: text })),
    },
  ]
}
