import * as z from 'zod/mini'
import { id, line } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'
import { linesIn, settingsSaid } from '../../methods/settings.ts'
import type { MeetingCapability } from '../capability.ts'

const kinds = {
  'agenda.add': {
    added: id,
    method: id,
    question: line(LIMITS.question),
    settings: z.record(
      z.string().check(z.maxLength(32)),
      z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
    ),
  },
  'agenda.go': { to: id, from: z.optional(id) },
}

export const agenda: MeetingCapability<'agenda', typeof kinds> = {
  id: 'agenda',
  scope: 'meeting',
  kinds,
  statements: {
    'agenda.add': {
      by: 'facilitator',
      judge: ({ meeting, begin }, { added, method: name, question, settings: given }) => {
        if (!question) return 'card.empty'
        if (meeting.activities[added]) return 'id.taken'
        if (Object.keys(meeting.activities).length >= LIMITS.activities) return 'limit.reached'
        const order = Object.keys(meeting.activities).length
        const method = methodOf(name)
        const settings = method && settingsSaid(method, given)
        const before = Object.values(meeting.activities).reduce((sum, one) => sum + linesIn(one.settings), 0)
        if (settings && before + linesIn(settings) > LIMITS.lines) return 'limit.reached'
        const activity = settings && begin({ id: added, method: name, question, settings }, order)
        if (!activity) return 'statement.invalid'
        return { ...meeting, activities: { ...meeting.activities, [added]: activity } }
      },
    },
    // The activity that is current now stays as it is, and can be taken up again.
    'agenda.go': {
      by: 'facilitator',
      judge: ({ meeting, context }, { to, from }) => {
        const activity = meeting.activities[to]
        if (!activity) return 'activity.unknown'
        // Of two devices pressing at once the second one begins no time anew.
        if (to === meeting.current) return meeting
        // One step for one press: who spoke of another activity saw another agenda.
        if (from !== undefined && from !== meeting.current) return 'phase.moved'
        // Time does not run for an activity that lay aside.
        const { phase, turn } = activity
        const since = context.at
        const taken = {
          ...activity,
          opened: true,
          phase: { ...phase, since },
          turn: turn && { ...turn, since },
        }
        return { ...meeting, current: to, activities: { ...meeting.activities, [to]: taken } }
      },
    },
  },
}
