import type { MeetingRun, Run } from './capabilities/capability.ts'
import { withCastOutcome } from './capabilities/cast/cast.ts'
import { withObserver, withOnlookerOutcome } from './capabilities/onlooker/onlooker.ts'
import { isFacilitatorsName } from './capabilities/people/members.ts'
import { withOutcome } from './capabilities/rate/outcome.ts'
import { withNobodyReady } from './capabilities/ready/ready.ts'
import { activitySpec, meetingSpec } from './capabilities/registry.ts'
import type { Context } from './context.ts'
import { activitiesBegun, phaseChanged, rosterChanged, settled } from './effects.ts'
import { everybodyPlaced, heardIn, meetingIn } from './groups.ts'
import { type Activity, type Meeting, type Member, type MemberId, withActivity } from './meeting.ts'
import { phaseOf } from './methods/phases.ts'
import { methodOf } from './methods/registry.ts'
import {
  cameBack,
  type Due,
  gathered,
  newActivity,
  openMeeting,
  parted,
  type ServerEvent,
  welcome,
} from './opening.ts'
import { permission, usageIn } from './permission.ts'
import type { Code } from './protocol/codes.ts'
import { withSchoolLeaders } from './school-leaders.ts'
import type { Head, Statement } from './statement.ts'
import { isOvertaken } from './undo.ts'

/** What a ledger can hold: statements of members, and what the server itself states. */
export type Spoken = Statement | ServerEvent

export type Verdict = { ok: true; meeting: Meeting } | { ok: false; refused: Code }

/**
 * What can be known before a statement is read: whether somebody may say such a thing now at all.
 * @param wasHeard it was accepted when it was said, and is only said again
 * @returns why not, or undefined when it may be judged further
 */
export function refusalOf(
  meeting: Meeting,
  said: Omit<Head, 'id'>,
  member: MemberId,
  wasHeard = false,
): Code | undefined {
  const speaker = meeting.members[member]
  if (!speaker || speaker.gone) return 'member.removed'
  const activity = meeting.activities[meeting.current]
  if (!activity || !methodOf(activity.method)) return 'activity.notCurrent'
  return permission(meeting, said, speaker, wasHeard)
}

/**
 * Judges one statement by the rules of the method. Pure and total: it never throws on a parsed statement.
 * @param meeting the whole meeting, or what the speaker may know of it (projection.ts)
 * @param statement parsed by parseStatement
 * @param context who speaks, when, and the seed for chance
 * @returns the next meeting, sharing all that did not change, or why not
 */
export function judge(meeting: Meeting, statement: Statement, context: Context): Verdict {
  const refused = refusalOf(meeting, statement, context.member)
  return refused ? refuse(refused) : judgeAs('said', meeting, statement, context)
}

/** Whether something is said now, by today's rules, or was accepted when it was said and is heard again. */
export type Origin = 'said' | 'kept'

function judgeAs(origin: Origin, meeting: Meeting, statement: Statement, context: Context): Verdict {
  const speaker = meeting.members[context.member]
  if (!speaker) return refuse('member.removed')
  const about = meetingSpec(statement.kind)
  if (!about) return judgeActivity(origin, meeting, statement, speaker, context)
  const run: MeetingRun = {
    meeting,
    speaker,
    context,
    begin: (planned, order) => newActivity(planned, order, context),
  }
  const refused = origin === 'said' ? about.refuses?.(run, statement) : undefined
  const outcome = refused ?? about.judge(run, statement)
  if (typeof outcome === 'string') return refuse(outcome)
  const begun = activitiesBegun(meeting, everybodyPlaced(withSchoolLeaders(outcome)), context)
  return { ok: true, meeting: rosterChanged(meeting, begun, context) }
}

/** Judges a statement about the activity the group is in, in the meeting as that group has it. */
function judgeActivity(
  origin: Origin,
  meeting: Meeting,
  statement: Statement,
  speaker: Member,
  context: Context,
): Verdict {
  const here = heardIn(meeting, statement.activity, speaker)
  const [activity, self] = [here?.activities[here.current], here?.members[speaker.id]]
  const method = activity && methodOf(activity.method)
  const phase = activity && phaseOf(activity)
  const judged = activitySpec(statement.kind)
  const used = judged && method && phase && usageIn(judged.capability, method, phase)
  if (!here || !self || !activity || !used) return refuse('activity.notCurrent')
  if (isOvertaken(activity, statement)) return refuse('undo.changed')
  const actor = statement.as ?? speaker.id
  const run: Run = { meeting: here, activity, method, phase, use: used.use, speaker: self, actor, context }
  const refused = origin === 'said' ? judged.spec.refuses?.(run, statement) : undefined
  const outcome = refused ?? judged.spec.judge(run, statement)
  if (typeof outcome === 'string') {
    // Who made a card is nobody's business on a shared board (METHODS §14.6).
    return refuse(outcome === 'card.own' && actor !== speaker.id ? 'card.notNow' : outcome)
  }
  const stays = outcome.phase.stamp === activity.phase.stamp
  const scene = { meeting: here, method, context }
  const after = settled(scene, activity, stays ? outcome : phaseChanged(scene, activity, outcome))
  const others = judged.spec.elsewhere?.(withActivity(meeting, after), statement) ?? []
  return { ok: true, meeting: others.reduce(withActivity, withActivity(meeting, after)) }
}

/**
 * Applies whatever a ledger can hold.
 * @param meeting undefined before the opening
 * @param origin `kept`: it was accepted when it was said. Whether today somebody might say it is not asked again, only
 *   whether it follows from what stands before it: a rule that became stricter damages no ledger.
 */
export function apply(
  meeting: Meeting | undefined,
  spoken: Spoken,
  context: Context,
  origin: Origin = 'said',
): Verdict {
  if (spoken.kind === 'meeting.open') {
    const opened = meeting ? refuse('statement.notAllowed') : openMeeting(spoken, context)
    return opened.ok ? { ok: true, meeting: activitiesBegun(undefined, opened.meeting, context) } : opened
  }
  if (!meeting) return refuse('meeting.unknown')
  if (spoken.kind === 'member.join') {
    const opened = welcome(meeting, spoken)
    if (!opened.ok) return opened
    if (origin === 'said' && isFacilitatorsName(meeting, spoken.name)) return refuse('name.taken')
    // Who waits at the door is not of the group that gathers.
    const now = spoken.role === 'visitor' ? opened.meeting : gathered(opened.meeting, context.at)
    const inside = everybodyPlaced(withSchoolLeaders(now))
    return { ok: true, meeting: rosterChanged(meeting, inside, context) }
  }
  if (isDue(spoken)) return applyDue(meeting, spoken, context)
  if (spoken.kind === 'member.return') {
    const back = cameBack(meeting, spoken.member)
    return back.ok ? { ok: true, meeting: rosterChanged(meeting, back.meeting, context) } : back
  }
  if (spoken.kind === 'member.part') {
    const apart = parted(meeting, spoken.member)
    return apart.ok ? { ok: true, meeting: rosterChanged(meeting, apart.meeting, context) } : apart
  }
  if (spoken.kind === 'code.set') return { ok: true, meeting: { ...meeting, code: spoken.code } }
  return origin === 'said' ? judge(meeting, spoken, context) : judgeAs('kept', meeting, spoken, context)
}

const DUE: {
  [K in Due['kind']]: (
    activity: Activity,
    due: Extract<Due, { kind: K }>,
    context: Context,
  ) => Activity | Code
} = {
  'rating.outcome': withOutcome,
  'cast.outcome': withCastOutcome,
  'ready.again': withNobodyReady,
  'onlooker.outcome': withOnlookerOutcome,
}

function isDue(spoken: Spoken): spoken is Due {
  return spoken.kind in DUE
}

/** What only memory held has come to an outcome. */
function applyDue(meeting: Meeting, due: Due, context: Context): Verdict {
  const activity = meeting.activities[due.activity]
  if (!activity) return refuse('activity.unknown')
  const outcome = DUE[due.kind](activity, due as never, context)
  if (typeof outcome === 'string') return refuse(outcome)
  const method = methodOf(activity.method)
  const scene = method && { meeting: meetingIn(meeting, activity.id), method, context }
  const after = withActivity(meeting, scene ? settled(scene, activity, outcome) : outcome)
  if (due.kind !== 'onlooker.outcome' || !due.agreed || !activity.onlooker)
    return { ok: true, meeting: after }
  const observed = withObserver(after, activity.onlooker.member)
  return { ok: true, meeting: rosterChanged(after, observed, context) }
}

function refuse(code: Code): Verdict {
  return { ok: false, refused: code }
}
