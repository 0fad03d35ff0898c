import { type BroughtHandlers, HANDS, NOTHING, without } from '../capability.ts'
import { type ChecksState, type ChecksUse, checkedCount, checkKey, type checks } from './checks.ts'

export const checksHandlers: BroughtHandlers<'checks', typeof checks.kinds, ChecksUse> = {
  of: 'checks',
  statements: {
    'check.set': {
      by: HANDS,
      judge: ({ activity, use }, { of, check, mark }) => {
        // What somebody saw before them is no longer what the group looks at: their tick would stand beside other words.
        if (use.of(activity) !== of) return 'check.moved'
        if (!use.list.some((one) => one.id === check)) return 'item.unknown'
        const key = checkKey(of, check)
        if (mark === '')
          return { ...activity, checks: without(activity.checks, key) as ChecksState['checks'] }
        return { ...activity, checks: { ...activity.checks, [key]: { of, check, mark } } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  isDone: (_scene, activity, use) => checkedCount(activity, use) === use.list.length,
}
