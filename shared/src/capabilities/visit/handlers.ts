import { type BroughtHandlers, NOTHING } from '../capability.ts'
import { mayLookOn } from '../onlooker/onlooker.ts'
import type { VisitUse, visit } from './visit.ts'

export const visitHandlers: BroughtHandlers<'visit', typeof visit.kinds, VisitUse> = {
  of: 'visit',
  statements: {
    // One offers oneself, with what one looks at; all who are here answer as to any onlooker.
    'visit.propose': {
      by: ['participant'],
      refuses: ({ activity }) => {
        if (activity.part || activity.groups?.state === 'apart') return 'groups.apart'
        return activity.onlooker?.declined === false ? 'id.taken' : undefined
      },
      judge: ({ meeting, activity, use, actor }, { ask, goal }) => {
        if (!use.agrees) return 'statement.notAllowed'
        if (!goal) return 'text.empty'
        if (activity.onlooker?.id === ask) return 'id.taken'
        if (!mayLookOn(meeting, actor)) return 'member.unknown'
        return {
          ...activity,
          onlooker: { id: ask, member: actor, declined: false, goal },
          onlookerAnswers: {},
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
  },
  isDone: (_scene, { visit: now }, { agrees }) => !agrees || now !== null,
}
