import { emptySlices } from './capabilities/registry.ts'
import { type Ref, withheldWords, wordsIn } from './capabilities/release/ref.ts'
import {
  type Activity,
  isAtDoor,
  isFixed,
  type Meeting,
  type Member,
  type Released,
  type Role,
} from './meeting.ts'
import { EARLIER_SETTING } from './methods/earlier-setting.ts'
import { withheldFrom, withholdsAll } from './role-table.ts'
import { isClosedTo } from './school-leaders.ts'

const SCORED = /* @__PURE__ */ withheldFrom('schoolLeader', 'scoresOf')

/** What was made of a meeting, and of an activity, before: what did not change keeps its identity. */
const meetings = new WeakMap<Meeting, Meeting>()
const activities = new WeakMap<Activity, Activity>()
const atDoor = new WeakMap<Meeting, Meeting>()

/**
 * @param role of whoever is told
 * @returns the meeting without what is withheld from this role altogether; the same one for all but school leaders and who
 *   waits at the door. Who may know which records of what is left is told as for anybody (projection.ts).
 */
export function knownTo(role: Role, meeting: Meeting): Meeting {
  if (withholdsAll(role)) return knownAtDoor(meeting)
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

/**
 * That a meeting is there and in which step, who else waits, and what of them is asked of the group. Nothing that anybody of
 * the group wrote, is called or did.
 */
function knownAtDoor(meeting: Meeting): Meeting {
  const before = atDoor.get(meeting)
  if (before) return before
  const { id, language, createdAt, expiresAt, current, activities: all } = meeting
  const fixed = { seat: false, takesPart: false, gone: false }
  // How many came before them, and in whose place, is not told either.
  const members = Object.values(meeting.members)
    .filter((member) => isFixed(member.id) || (isAtDoor(member) && !member.gone))
    .map((member, order): Member => {
      const { id, role, name, away } = member
      const who = isAtDoor(member) ? { name, away } : { name: '', away: false }
      return { id, role, order, ...fixed, ...who }
    })
  const told: Meeting = {
    id,
    title: '',
    language,
    createdAt,
    expiresAt,
    code: '',
    doorOpen: true,
    current,
    members: Object.fromEntries(members.map((member) => [member.id, member])),
    activities: all[current] ? { [current]: stepOf(all[current], members) } : {},
  }
  atDoor.set(meeting, told)
  return told
}

/** In which step it is, and what is asked of the group for one of those who wait; of somebody else that something is. */
function stepOf(activity: Activity, waiting: readonly Member[]): Activity {
  const { onlooker: asked } = activity
  const isOfThem = waiting.some(({ id }) => id === asked?.member)
  return {
    ...bare(activity),
    settings: {},
    onlooker: asked && (isOfThem ? asked : { id: asked.id, member: '', declined: asked.declined }),
  }
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
