import { emptySlices } from './capabilities/registry.ts'
import { type Ref, withheldWords, wordsIn } from './capabilities/release/ref.ts'
import type { Activity, Meeting, Released, Role } from './meeting.ts'
import { EARLIER_SETTING } from './methods/earlier-setting.ts'
import { withheldFrom } from './role-table.ts'
import { isClosedTo } from './school-leaders.ts'

const SCORED = /* @__PURE__ */ withheldFrom('schoolLeader', 'scoresOf')

/** What was made of a meeting, and of an activity, before: what did not change keeps its identity. */
const meetings = new WeakMap<Meeting, Meeting>()
const activities = new WeakMap<Activity, Activity>()

/**
 * @param role of whoever is told
 * @returns the meeting without what is withheld from this role altogether; the same one for all but school leaders. Who may
 *   know which records of what is left is told as for anybody (projection.ts).
 */
export function knownTo(role: Role, meeting: Meeting): Meeting {
  if (role !== 'schoolLeader') return meeting
  const before = meetings.get(meeting)
  if (before) return before
  const known = Object.fromEntries(
    Object.values(meeting.activities).map((activity) => [activity.id, ofActivity(activity)]),
  )
  const told = {
    ...meeting,
    activities: known,
    ...(meeting.releases && { releases: shared(meeting.releases) }),
  }
  meetings.set(meeting, told)
  return told
}

function ofActivity(activity: Activity): Activity {
  if (!isClosedTo('schoolLeader', activity.method) && !SCORED.has(activity.method)) return activity
  const before = activities.get(activity)
  if (before) return before
  const told = isClosedTo('schoolLeader', activity.method) ? bare(activity) : withoutScores(activity)
  activities.set(activity, told)
  return told
}

/** What somebody would rather not share is not even named: who guesses what it says could make sure by its name. */
function shared(releases: Record<Ref, Released>): Record<Ref, Released> {
  const off = withheldWords(releases)
  const left = ([ref, state]: [Ref, Released]) => state === 'shared' && !off.has(wordsIn(ref) ?? '')
  return Object.fromEntries(Object.entries(releases).filter(left))
}

/** That it is there, and in which step. */
function bare(activity: Activity): Activity {
  const { id, order, method, version, settings, minutes, opened, onTable, off, phase, groups, part } =
    activity
  return {
    ...emptySlices(),
    id,
    order,
    method,
    version,
    question: '',
    settings,
    opened,
    phase,
    ...(minutes !== undefined && { minutes }),
    ...(onTable && { onTable }),
    ...(off && { off }),
    ...(groups && { groups }),
    ...(part && { part }),
  }
}

function withoutScores(activity: Activity): Activity {
  const ratings = Object.fromEntries(
    Object.entries(activity.ratings).map(([id, rating]) => [id, { ...rating, outcome: null }]),
  )
  const { [EARLIER_SETTING]: _scores, ...settings } = activity.settings
  return {
    ...activity,
    ratings,
    settings: EARLIER_SETTING in activity.settings ? settings : activity.settings,
  }
}
