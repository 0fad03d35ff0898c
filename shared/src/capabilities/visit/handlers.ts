import { isAtDoor } from '../../meeting.ts'
import { type BroughtHandlers, NOTHING } from '../capability.ts'
import { mayLookOn } from '../onlooker/onlooker.ts'
import type { VisitUse, visit } from './visit.ts'

export const visitHandlers: BroughtHandlers<'visit', typeof visit.kinds, VisitUse> = {
  of: 'visit',
  statements: {
    // One offers oneself, with what one looks at; all who are here answer as to any onlooker.
    'visit.propose': {
      by: ['participant', 'visitor'],
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
  // Who is sent back to the door looks on no more, and has to be agreed upon anew.
  roster: ({ meeting }, activity) => {
    const visitor = meeting.members[activity.visit?.member ?? '']
    return visitor && isAtDoor(visitor) ? { ...activity, visit: null } : activity
  },
  isDone: (_scene, { visit: now }, { agrees }) => !agrees || now !== null,
}
