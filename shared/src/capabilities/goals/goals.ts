import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line, stamp } from '../../basis/fields.ts'
import { type Activity, LIMITS } from '../../meeting.ts'
import { type Capability, NOTHING, without } from '../capability.ts'
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

export const goals: Capability<'goals', GoalsState, typeof kinds, GoalsUse, 'kept'> = {
  id: 'goals',
  scope: 'activity',
  words: 'kept',
  initial: { goals: {} },
  records: { goals: { keep: 'ledger', each: { toAll: audience.goal } } },
  kinds,
  statements: {
    'goal.set': {
      by: ['facilitator'],
      judge: ({ activity }, { goal, text, order: at }) => {
        if (!text) return 'text.empty'
        if (activity.goals[goal] || isRated(activity, goal)) return 'id.taken'
        if (Object.keys(activity.goals).length >= LIMITS.goals) return 'goal.tooMany'
        const last = 1 + Math.max(0, ...goalsOf(activity).map((one) => one.order))
        const order = Math.min(at ?? last, last)
        return { ...activity, goals: { ...activity.goals, [goal]: { id: goal, text, order } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
    'goal.remove': {
      by: ['facilitator'],
      judge: ({ activity }, { goal }) =>
        activity.goals[goal] ? { ...activity, goals: without(activity.goals, goal) } : 'goal.unknown',
      inverse: (before, { goal }) => {
        const gone = before.goals[goal]
        // No words come under the name of what was rated, be they the same.
        if (!gone || isRated(before, goal)) return []
        return [{ kind: 'goal.set', goal, text: gone.text, order: gone.order }]
      },
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  enter: planned,
}

/** How a group rated a goal is about the words it had then: no others come under its name. */
function isRated({ ratings }: Activity, goal: string): boolean {
  const asked = ratings[GOALS]
  return asked !== undefined && !asked.open && asked.items.includes(goal)
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

/** Those of the plan lie there at first; what became of them since stands. */
function planned(_scene: unknown, activity: Activity): Activity {
  const { goals: lines } = activity.settings
  if (!Array.isArray(lines) || lines.length === 0 || activity.phase.stamp > 1) return activity
  const all = lines.map((text, index): Goal => ({ id: `goal-${index + 1}`, text, order: index + 1 }))
  return { ...activity, goals: Object.fromEntries(all.map((goal) => [goal.id, goal])) }
}
