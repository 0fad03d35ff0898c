import { type Action, type ActivityId, inAgenda, type Meeting } from '../../meeting.ts'
import { methodOf } from '../../methods/registry.ts'

/** What is going to be done, and is no word about what lies there. */
const STEPS: readonly Action['type'][] = ['action', 'assignment', 'proposal']

/** @returns the steps the meeting agreed before an activity that closes it, by its agenda; none for any other activity */
export function agreedBefore(meeting: Meeting, activity: ActivityId): Action[] {
  if (!methodOf(meeting.activities[activity]?.method ?? '')?.closes) return []
  return inAgenda(meeting)
    .filter(({ id, opened }) => opened && id !== activity)
    .flatMap(({ actions }) => Object.values(actions))
    .filter(({ type, across }) => STEPS.includes(type) && across === '')
}
