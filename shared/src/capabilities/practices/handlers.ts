import { type BroughtHandlers, NOTHING } from '../capability.ts'
import { groupOutcomes } from '../rate/groups.ts'
import type { PracticesUse, practices } from './practices.ts'

export const practicesHandlers: BroughtHandlers<'practices', typeof practices.kinds, PracticesUse> = {
  of: 'practices',
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
