import {
  type Activity,
  FACILITATOR,
  type Meeting,
  type Member,
  type MemberId,
  SCREEN,
  takesPart,
  type ZoneId,
} from './meeting.ts'
import type { Phase } from './methods/method.ts'
import { methodOf } from './methods/registry.ts'
import type { Code } from './protocol/codes.ts'
import type { Head, Kind } from './statement.ts'

/** What a facilitator may say in every phase of every method. */
const FACILITATOR_ALWAYS: readonly Kind[] = [
  'phase.go',
  'phase.extend',
  'rounds.set',
  'spotlight.set',
  'marks.clear',
]

/** Drawing is a layer above every method with a board: whoever is in the room may, and hands on the wall, as long as it is not silent. */
const DRAWING: readonly Kind[] = ['mark.draw', 'marks.erase', 'marks.move']

/** Statements about people and the door, and who may make them. */
const ABOUT_MEETING: { readonly [K in Kind]?: 'facilitator' | 'facilitatorOrSelf' } = {
  'member.rename': 'facilitatorOrSelf',
  'member.away': 'facilitatorOrSelf',
  'member.remove': 'facilitator',
  'member.takesPart': 'facilitator',
  'member.role': 'facilitator',
  'seat.add': 'facilitator',
  'door.set': 'facilitator',
  'meeting.extend': 'facilitator',
  'agenda.add': 'facilitator',
  'agenda.go': 'facilitator',
}

/** @returns whether statements of this kind are about the meeting rather than about an activity. */
export function isAboutMeetingKind(kind: Kind): boolean {
  return kind in ABOUT_MEETING
}

/**
 * Who may say what, now: the single answer for server and surfaces.
 * @returns why not, or undefined when the statement may be judged further
 */
export function permission(meeting: Meeting, statement: Omit<Head, 'id'>, speaker: Member): Code | undefined {
  const about = ABOUT_MEETING[statement.kind]
  if (about) {
    if (speaker.role === 'facilitator') return undefined
    const isSelf = statement.member === speaker.id
    return about === 'facilitatorOrSelf' && isSelf && speaker.role === 'participant'
      ? undefined
      : 'role.notAllowed'
  }
  if (statement.activity !== meeting.current) return 'activity.notCurrent'
  return mayAct(meeting, statement.kind, speaker, statement.as)
}

/**
 * Whether somebody may make this kind of statement about the current activity, for themselves or for `as`.
 * @returns why not, or undefined
 */
export function mayAct(meeting: Meeting, kind: Kind, speaker: Member, as?: MemberId): Code | undefined {
  const activity = meeting.activities[meeting.current]
  const phase = activity && phaseOf(activity)
  if (!activity || !phase) return 'activity.notCurrent'
  if (speaker.role === 'observer') return 'role.notAllowed'
  if (DRAWING.includes(kind)) {
    const isDrawnOn = methodOf(activity.method)?.drawing !== undefined && phase.input !== 'silent'
    return drawingRefusal(meeting, speaker, as) ?? (isDrawnOn ? undefined : 'statement.notAllowed')
  }
  if (as !== undefined && as !== speaker.id) {
    const actor = meeting.members[as]
    if (!actor || actor.gone) return 'member.unknown'
    if (speaker.role !== 'facilitator' && speaker.role !== 'screen') return 'role.notAllowed'
    const isHolder = activity.turn?.holder === as
    if (isHolder && includes(phase, 'turnHolder', kind)) return undefined
    if (!actor.seat) return includes(phase, 'turnHolder', kind) ? 'turn.notYours' : 'role.notAllowed'
    return ownRight(activity, phase, kind, actor)
  }
  if (speaker.role === 'screen' && includes(phase, 'screen', kind)) return undefined
  if (
    speaker.role === 'facilitator' &&
    (FACILITATOR_ALWAYS.includes(kind) || includes(phase, 'facilitator', kind))
  ) {
    return undefined
  }
  return ownRight(activity, phase, kind, speaker)
}

/** Only who acts for others draws for others, and only for people without a device: nobody signs with another name. */
function drawingRefusal(meeting: Meeting, speaker: Member, as?: MemberId): Code | undefined {
  if (as === undefined || as === speaker.id) return undefined
  const actor = meeting.members[as]
  if (!actor || actor.gone) return 'member.unknown'
  const actsForOthers = speaker.role === 'facilitator' || speaker.role === 'screen'
  return actsForOthers && actor.seat ? undefined : 'role.notAllowed'
}

function ownRight(activity: Activity, phase: Phase, kind: Kind, actor: Member): Code | undefined {
  if (takesPart(actor)) {
    if (includes(phase, 'participant', kind)) return undefined
    if (includes(phase, 'turnHolder', kind))
      return activity.turn?.holder === actor.id ? undefined : 'turn.notYours'
  }
  const onlyFacilitator = FACILITATOR_ALWAYS.includes(kind) || includes(phase, 'facilitator', kind)
  return onlyFacilitator && actor.role !== 'facilitator' ? 'role.notAllowed' : 'statement.notAllowed'
}

function includes(phase: Phase, who: keyof Phase['allow'], kind: Kind): boolean {
  return phase.allow[who]?.includes(kind) ?? false
}

/**
 * Whether somebody may show a word now, which all see and nothing keeps (METHODS §14.13). For nobody else: whoever
 * has no device speaks, and who only looks on, or stepped out, shows nothing.
 */
export function mayShowWord(meeting: Meeting, who: Member): boolean {
  const activity = meeting.activities[meeting.current]
  return activity !== undefined && phaseOf(activity)?.word === true && takesPart(who) && !who.away
}

/** @returns the definition of the phase an activity is in. */
export function phaseOf(activity: Activity): Phase | undefined {
  return methodOf(activity.method)?.phases.find((phase) => phase.id === activity.phase.id)
}

/** @returns whether the phase an activity is in is about this zone. */
export function isWorkedOn(activity: Activity, zone: ZoneId): boolean {
  return phaseOf(activity)?.zones?.includes(zone) ?? true
}

/** @returns whether a member can never be removed or change role: without them the meeting has no chair or wall. */
export function isFixed(member: MemberId): boolean {
  return member === FACILITATOR || member === SCREEN
}
