import { LIMITS } from '../../meeting.ts'
import { linesIn, settingsOf } from '../../methods/method.ts'
import { methodOf } from '../../methods/registry.ts'
import { newActivity } from '../../opening.ts'
import type { MeetingHandlers } from '../handler.ts'

type AgendaKinds = 'agenda.add' | 'agenda.go'

export const handlers: Pick<MeetingHandlers, AgendaKinds> = {
  'agenda.add': ({ meeting, context }, { added, method: id, question, settings: given }) => {
    if (!question) return 'card.empty'
    if (meeting.activities[added]) return 'card.idTaken'
    if (Object.keys(meeting.activities).length >= LIMITS.activities) return 'limit.reached'
    const order = Object.keys(meeting.activities).length
    const method = methodOf(id)
    const settings = method && settingsOf(method, given)
    const before = Object.values(meeting.activities).reduce((sum, one) => sum + linesIn(one.settings), 0)
    if (settings && before + linesIn(settings) > LIMITS.lines) return 'limit.reached'
    const activity = settings && newActivity({ id: added, method: id, question, settings }, order, context)
    if (!activity) return 'statement.invalid'
    return { ...meeting, activities: { ...meeting.activities, [added]: activity } }
  },

  // What lies on the table is put aside as it is, and can be taken up again.
  'agenda.go': ({ meeting, context }, { to }) => {
    const activity = meeting.activities[to]
    if (!activity) return 'activity.unknown'
    // Of two devices pressing at once the second one begins no time anew.
    if (to === meeting.current) return meeting
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
}
