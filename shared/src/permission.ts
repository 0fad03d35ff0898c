import { ANYBODY, type Who } from './capabilities/capability.ts'
import { type AnyCapability, activitySpec, isLive, meetingSpeaker } from './capabilities/registry.ts'
import { heardIn, isOnTable, leaderOf } from './groups.ts'
import {
  type Activity,
  isAtDoor,
  looksOn,
  type Meeting,
  type Member,
  type MemberId,
  takesPart,
} from './meeting.ts'
import type { Method, Phase } from './methods/method.ts'
import { phaseOf } from './methods/phases.ts'
import { methodOf } from './methods/registry.ts'
import type { Code } from './protocol/codes.ts'
import type { Head, Kind } from './statement.ts'

/** @returns whether statements of this kind are about the meeting rather than about an activity. */
export function isAboutMeetingKind(kind: Kind): boolean {
  return meetingSpeaker(kind) !== undefined
}

/**
 * Who may say what, now: the single answer for server and surfaces.
 * @param wasHeard it was accepted when it was said, and is only said again
 * @returns why not, or undefined when the statement may be judged further
 */
export function permission(
  meeting: Meeting,
  statement: Omit<Head, 'id'>,
  speaker: Member,
  wasHeard = false,
): Code | undefined {
  const by = meetingSpeaker(statement.kind)
  if (by) {
    if (speaker.role === 'facilitator') return undefined
    const isSelf = statement.member === speaker.id
    const isPerson = speaker.role === 'participant' || speaker.role === 'schoolLeader'
    const isHeard = by === 'everyone' || (by === 'facilitatorOrSelf' && isSelf)
    return isHeard && isPerson ? undefined : 'role.notAllowed'
  }
  const here = heardIn(meeting, statement.activity, speaker)
  const heard = here?.members[speaker.id]
  if (!here || !heard) return 'activity.notCurrent'
  if (wasHeard && isSaidAgain(here, statement, heard)) return undefined
  return mayAct(here, statement.kind, heard, statement.as)
}

/**
 * Whether somebody may make this kind of statement about the current activity, for themselves or for `as`.
 * @returns why not, or undefined
 */
export function mayAct(meeting: Meeting, kind: Kind, speaker: Member, as?: MemberId): Code | undefined {
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  const phase = activity && phaseOf(activity)
  if (!activity || !method || !phase || !isOnTable(meeting, activity.id)) return 'activity.notCurrent'
  const heard = heardFrom(method, phase, kind)
  // METHODS §14.15: what they look on for, and what they give back when they are asked to; not a word besides.
  if (looksOn(speaker))
    return heard !== ANYBODY &&
      heard?.includes(isAtDoor(speaker) ? 'visitor' : 'onlooker') &&
      as === undefined
      ? undefined
      : 'role.notAllowed'
  if (heard === ANYBODY || heard === undefined)
    return signingRefusal(meeting, speaker, as) ?? (heard ? undefined : 'statement.notAllowed')
  if (as !== undefined && as !== speaker.id) {
    const refused = actingRefusal(meeting, speaker, as)
    if (refused) return refused
    const actor = meeting.members[as] as Member
    const isHolder = activity.turn?.holder === as
    if (isHolder && heard.includes('turnHolder')) return undefined
    if (!actor.seat) return heard.includes('turnHolder') ? 'turn.notYours' : 'role.notAllowed'
    return ownRight(activity, heard, actor)
  }
  const { role } = speaker
  if ((role === 'screen' || role === 'facilitator') && heard.includes(role)) return undefined
  const isOfGroup = activity.part !== undefined && role === 'participant' && takesPart(speaker)
  const byGroup = isOfGroup ? activitySpec(kind)?.spec.byGroup : undefined
  if (byGroup) {
    const leader = leaderOf(meeting, activity.part?.group ?? 0)
    if (leader?.id === speaker.id || (!leader && byGroup === 'anybody')) return undefined
    if (leader) return 'groups.led'
  }
  return ownRight(activity, heard, speaker)
}

/**
 * What is nowhere but in memory a device says again after a restart, also for who took part in this step and only looks
 * on or leads since: what they said before still counts.
 */
function isSaidAgain(meeting: Meeting, { kind, as }: Omit<Head, 'id'>, speaker: Member): boolean {
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  const phase = activity && phaseOf(activity)
  if (!method || !phase || !activity.went.includes(speaker.id)) return false
  const isSelf = as === undefined || as === speaker.id
  return isSelf && isLive(kind) && heardFrom(method, phase, kind)?.includes('participant') === true
}

/**
 * Who is heard with a kind of statement in a phase.
 * @returns nobody for what is not done there; undefined for what anybody says in phases, and nobody in this one
 */
export function heardFrom(
  method: Method,
  phase: Phase,
  kind: Kind,
): readonly Who[] | typeof ANYBODY | undefined {
  const judged = activitySpec(kind)
  if (!judged) return []
  const { capability, spec } = judged
  const isOpen = spec.by === ANYBODY
  const use = usageIn(capability, method, phase)
  if (!use) return isOpen ? undefined : []
  if (isOpen) return ANYBODY
  return typeof spec.by === 'function' ? spec.by(use.use) : (spec.by as readonly Who[])
}

/** How a phase uses a capability: `use` is undefined where that needs no words because it is done in every phase. */
export function usageIn(
  capability: AnyCapability,
  method: Method,
  phase: Phase,
): { use: unknown } | undefined {
  if (capability.always) return capability.always(method, phase) ? { use: undefined } : undefined
  const use = phase.does.find((one) => one.use === capability.id)
  return use && { use }
}

/** What anybody may say is said for oneself, or for people without a device: nobody signs with another name. */
function signingRefusal(meeting: Meeting, speaker: Member, as?: MemberId): Code | undefined {
  const refused = actingRefusal(meeting, speaker, as)
  if (refused || as === undefined || as === speaker.id) return refused
  const actor = meeting.members[as]
  return actor?.seat && takesPart(actor) ? undefined : 'role.notAllowed'
}

/** Only who acts for others acts for somebody else. */
function actingRefusal(meeting: Meeting, speaker: Member, as?: MemberId): Code | undefined {
  if (as === undefined || as === speaker.id) return undefined
  const actor = meeting.members[as]
  if (!actor || actor.gone) return 'member.unknown'
  return speaker.role === 'facilitator' || speaker.role === 'screen' ? undefined : 'role.notAllowed'
}

function ownRight(activity: Activity, heard: readonly Who[], actor: Member): Code | undefined {
  if (takesPart(actor)) {
    if (heard.includes('participant')) return undefined
    if (heard.includes('turnHolder')) return activity.turn?.holder === actor.id ? undefined : 'turn.notYours'
  }
  return heard.includes('facilitator') && actor.role !== 'facilitator'
    ? 'role.notAllowed'
    : 'statement.notAllowed'
}
