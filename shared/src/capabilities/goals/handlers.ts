import { type Activity, LIMITS } from '../../meeting.ts'
import { type BroughtHandlers, NOTHING, without } from '../capability.ts'
import { GOALS, type Goal, type GoalsUse, type goals, goalsOf } from './goals.ts'

export const goalsHandlers: BroughtHandlers<'goals', typeof goals.kinds, GoalsUse> = {
  of: 'goals',
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

/** Those of the plan lie there at first; what became of them since stands. */
function planned(_scene: unknown, activity: Activity): Activity {
  const { goals: lines } = activity.settings
  if (!Array.isArray(lines) || lines.length === 0 || activity.phase.stamp > 1) return activity
  const all = lines.map((text, index): Goal => ({ id: `goal-${index + 1}`, text, order: index + 1 }))
  return { ...activity, goals: Object.fromEntries(all.map((goal) => [goal.id, goal])) }
}
