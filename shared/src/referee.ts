import * as agenda from './capabilities/agenda/agenda.ts'
import * as marks from './capabilities/draw/draw.ts'
import * as followUp from './capabilities/follow-up/follow-up.ts'
import type {
  ActivityHandlers,
  ActivityHearing,
  MeetingHandlers,
  MeetingHearing,
  MeetingKind,
} from './capabilities/handler.ts'
import * as moving from './capabilities/move/move.ts'
import * as people from './capabilities/people/people.ts'
import * as piles from './capabilities/pile/pile.ts'
import * as weighing from './capabilities/rate/rate.ts'
import * as sorting from './capabilities/sort/sort.ts'
import * as course from './capabilities/steps/steps.ts'
import * as turns from './capabilities/turns/turns.ts'
import * as writing from './capabilities/write/write.ts'
import type { Context } from './context.ts'
import type { Activity, Meeting, MemberId } from './meeting.ts'
import { methodOf } from './methods/registry.ts'
import { cameBack, openMeeting, parted, type ServerEvent, welcome } from './opening.ts'
import { permission } from './permission.ts'
import type { Code } from './protocol/codes.ts'
import type { Head, Statement } from './statement.ts'
import { isOvertaken } from './undo.ts'

/** What a ledger can hold: statements of members, and what the server itself states. */
export type Spoken = Statement | ServerEvent

export type Verdict = { ok: true; meeting: Meeting } | { ok: false; refused: Code }

/** Statements about the meeting as a whole. */
const MEETING: MeetingHandlers = { ...people.handlers, ...agenda.handlers }

/** Statements about the activity that lies on the table. */
const ACTIVITY: ActivityHandlers = {
  ...course.handlers,
  ...writing.handlers,
  ...moving.handlers,
  ...sorting.handlers,
  ...turns.handlers,
  ...piles.handlers,
  ...weighing.handlers,
  ...followUp.handlers,
  ...marks.handlers,
}

/** What a table of handlers gives for a kind known only at run time: that kind's own statement goes in. */
type Handler<Hearing, Outcome> = (hearing: Hearing, statement: Statement) => Outcome | Code

/**
 * What can be known before a statement is read: whether somebody may say such a thing now at all.
 * @returns why not, or undefined when it may be judged further
 */
export function refusalOf(meeting: Meeting, said: Omit<Head, 'id'>, member: MemberId): Code | undefined {
  const speaker = meeting.members[member]
  if (!speaker || speaker.gone) return 'member.removed'
  const activity = meeting.activities[meeting.current]
  if (!activity || !methodOf(activity.method)) return 'activity.notCurrent'
  return permission(meeting, said, speaker)
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
  const speaker = meeting.members[context.member]
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  if (refused || !speaker || !method) return refuse(refused ?? 'activity.notCurrent')

  if (isAboutMeeting(statement)) {
    const handler = MEETING[statement.kind] as Handler<MeetingHearing, Meeting>
    const outcome = handler({ meeting, speaker, context }, statement)
    if (typeof outcome === 'string') return refuse(outcome)
    return { ok: true, meeting: turns.withLatecomers(outcome, context.at) }
  }
  if (isOvertaken(activity, statement)) return refuse('undo.changed')
  const actor = statement.as ?? speaker.id
  const handler = ACTIVITY[statement.kind] as Handler<ActivityHearing, Activity>
  const outcome = handler({ meeting, activity, method, speaker, actor, context }, statement)
  if (typeof outcome === 'string') {
    // Who made a card is nobody's business on a shared board (METHODS §14.6).
    return refuse(outcome === 'card.own' && actor !== speaker.id ? 'card.notNow' : outcome)
  }
  const next = turns.deal(activity, outcome, method)
  return { ok: true, meeting: { ...meeting, activities: { ...meeting.activities, [next.id]: next } } }
}

/**
 * Applies whatever a ledger can hold.
 * @param meeting undefined before the opening
 */
export function apply(meeting: Meeting | undefined, spoken: Spoken, context: Context): Verdict {
  if (spoken.kind === 'meeting.open')
    return meeting ? refuse('statement.notAllowed') : openMeeting(spoken, context)
  if (!meeting) return refuse('meeting.unknown')
  if (spoken.kind === 'member.join') {
    const opened = welcome(meeting, spoken)
    if (!opened.ok) return opened
    const { insteadOf } = spoken
    const alone = insteadOf === undefined ? opened : isAway(opened.meeting, insteadOf, true, context)
    return alone.ok ? { ok: true, meeting: turns.withLatecomers(alone.meeting, context.at) } : alone
  }
  if (spoken.kind === 'member.return') {
    const back = cameBack(meeting, spoken.member)
    return back.ok ? isAway(back.meeting, spoken.member, false, context) : back
  }
  if (spoken.kind === 'member.part') return parted(meeting, spoken.member)
  if (spoken.kind === 'code.set') return { ok: true, meeting: { ...meeting, code: spoken.code } }
  return judge(meeting, spoken, context)
}

/** The same as when they, or the facilitator, said so. */
function isAway(meeting: Meeting, member: MemberId, away: boolean, context: Context): Verdict {
  const speaker = meeting.members[member]
  if (!speaker) return refuse('member.unknown')
  const said = { id: '', n: 0, kind: 'member.away', member, away } as const
  const outcome = people.handlers['member.away']({ meeting, speaker, context }, said)
  return typeof outcome === 'string' ? refuse(outcome) : { ok: true, meeting: outcome }
}

/** @returns whether a statement is about the meeting rather than about an activity. */
function isAboutMeeting(statement: Statement): statement is Extract<Statement, { kind: MeetingKind }> {
  return statement.kind in MEETING
}

function refuse(code: Code): Verdict {
  return { ok: false, refused: code }
}
