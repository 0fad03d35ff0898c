import { mayChange } from './capabilities/draw/draw.ts'
import type { MarkId } from './capabilities/draw/mark.ts'
import { removalRefusal } from './capabilities/parking/parking.ts'
import { proposedCardRefusal } from './capabilities/pile/new-card.ts'
import { stillWriting } from './capabilities/ready/ready.ts'
import { ALL } from './capabilities/registry.ts'
import { currentStep, nameOf, type Step, stepsAsking, stepsOf } from './capabilities/steps/sequence.ts'
import { giveRefusal } from './capabilities/turns/line.ts'
import { canMove, nothingLeftToMove as isNothingLeft } from './capabilities/turns/movable.ts'
import { isRoundOver } from './capabilities/turns/rounds.ts'
import { newCardRefusal } from './capabilities/write/write.ts'
import { zonesOf } from './ground/ground.ts'
import {
  type Activity,
  activeMembers,
  type Card,
  type Meeting,
  type Member,
  type MemberId,
  SERVER,
  type ZoneId,
} from './meeting.ts'
import { isWorkedOn, phaseOf, usedNow } from './methods/phases.ts'
import { methodOf } from './methods/registry.ts'
import { tableOf } from './methods/table.ts'
import { isAboutMeetingKind, mayAct, permission, usageIn } from './permission.ts'
import type { Code } from './protocol/codes.ts'
import type { Kind } from './statement.ts'

export { isRoundOver, stillWriting }

/** @returns all steps of an activity, repeats written out. */
export function phasesOf(activity: Activity): Step[] {
  const method = methodOf(activity.method)
  return method ? stepsOf(method, activity.settings) : []
}

/** @returns where an activity is, and what comes before and after it. */
export function whereabouts(activity: Activity): {
  step: Step
  next: Step | undefined
  previous: Step | undefined
} {
  const method = methodOf(activity.method)
  if (!method) throw new Error(`unknown method ${activity.method}`)
  const steps = stepsOf(method, activity.settings)
  const step = currentStep(method, activity)
  return { step, next: steps[step.index + 1], previous: steps[step.index - 1] }
}

/** Where a step of an activity stands: the group was there, is there, went past it, or comes to it yet. */
export type StepState = 'done' | 'now' | 'skipped' | 'later'

/** @returns for each step, in its order, where it stands */
export function stepStates(activity: Activity): StepState[] {
  const now = whereabouts(activity).step.index
  const been = new Set(activity.been)
  return phasesOf(activity).map((step) => {
    const { index } = step
    if (index >= now) return index === now ? 'now' : 'later'
    return been.has(nameOf(step)) ? 'done' : 'skipped'
  })
}

/** @returns the steps for which a reason is asked before the group may go past them to this one */
export function asksWhySkipped(activity: Activity, target: Step): Step[] {
  const method = methodOf(activity.method)
  return method ? stepsAsking(method, activity, target) : []
}

/** @returns why the group went past a step for which a reason is asked; undefined where none was */
export function whySkipped({ skipped }: Activity, step: Step): string | undefined {
  return skipped[nameOf(step)]
}

/**
 * Whether this kind of statement may be made now, by role, phase and turn.
 * @param as for whom, when it is not for oneself
 * @returns why not, or undefined
 */
export function mayDo(meeting: Meeting, kind: Kind, me: MemberId, as?: MemberId): Code | undefined {
  const speaker = meeting.members[me]
  if (!speaker) return 'member.removed'
  return isAboutMeetingKind(kind)
    ? permission(meeting, { kind }, speaker)
    : mayAct(meeting, kind, speaker, as)
}

/** Whether somebody may take a thing off the parking list now. @returns why not, or undefined */
export function removeThingRefusal(meeting: Meeting, thing: string, me: MemberId): Code | undefined {
  const [activity, speaker] = [meeting.activities[meeting.current], meeting.members[me]]
  const refused = mayDo(meeting, 'thing.remove', me)
  if (refused || !activity || !speaker) return refused ?? 'parking.unknown'
  return removalRefusal(activity, thing, speaker)
}

/** Whether somebody can be given the turn now, by whoever leads. @returns why not, or undefined */
export function giveTurnRefusal(meeting: Meeting, member: MemberId, me: MemberId): Code | undefined {
  const activity = meeting.activities[meeting.current]
  const use = activity && usedNow(activity, 'turns')
  const refused = mayDo(meeting, 'turn.give', me)
  if (refused || !activity?.turn || !use) return refused ?? 'turn.over'
  return giveRefusal({ meeting, activity, use }, activity.turn, member)
}

/**
 * Whether somebody may begin one more card in a zone now: told beforehand, not after typing.
 * @param as for whom, when it is not for oneself; of cards written elsewhere this device may not know
 * @returns why not, or undefined
 */
export function mayWrite(meeting: Meeting, zone: ZoneId, me: MemberId, as?: MemberId): Code | undefined {
  const refused = mayDo(meeting, 'card.write', me, as)
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  const use = activity && usedNow(activity, 'write')
  if (refused || !method || !use) return refused ?? 'activity.notCurrent'
  if (!use.zones(activity.settings).includes(zone)) return 'statement.notAllowed'
  return newCardRefusal(meeting, activity, method, use, as ?? me, zone)
}

/**
 * Whether somebody may propose a card that does not lie there yet.
 * @param as for whom, when it is not for oneself
 * @returns why not, or undefined
 */
export function proposeCardRefusal(meeting: Meeting, me: MemberId, as?: MemberId): Code | undefined {
  const activity = meeting.activities[meeting.current]
  const refused = mayDo(meeting, 'card.propose', me, as)
  return refused ?? (activity && proposedCardRefusal(activity, as ?? me))
}

/**
 * Whether somebody may change, move or erase a drawing now.
 * @param as for whom, when it is not for oneself
 * @returns why not, or undefined
 */
export function markRefusal(meeting: Meeting, mark: MarkId, me: MemberId, as?: MemberId): Code | undefined {
  const refused = mayDo(meeting, 'marks.erase', me, as)
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  const speaker = meeting.members[me]
  if (refused || !activity || !method || !speaker) return refused ?? 'activity.notCurrent'
  if (!activity.marks[mark]) return 'mark.unknown'
  return mayChange({ activity, method, actor: as ?? me, speaker }, mark) ? undefined : 'mark.notYours'
}

/** The zones a card may go to now, or why there are none. */
export type CardMoves = { zones: readonly ZoneId[] } | { refused: Code }

/**
 * Where cards may be moved in a turn. What holds for all of them is asked once, for as many cards as there are. A surface
 * that acts for somebody else does not know who made a card; there the referee has the last word.
 */
export function movesIn(meeting: Meeting, me: MemberId, as?: MemberId): (card: Card) => CardMoves {
  const refused = mayDo(meeting, 'card.move', me, as)
  const activity = meeting.activities[meeting.current]
  if (refused || !activity || !methodOf(activity.method))
    return always({ refused: refused ?? 'activity.notCurrent' })
  if (activity.turn?.laid) return always({ refused: 'turn.moved' })
  const move = usedNow(activity, 'move')
  return (card) => {
    const targets = move?.targets(activity, card) ?? []
    const makers = activity.makers[card.id] ?? []
    const why = (zone: ZoneId) => move?.refusal({ activity, card, makers, member: as ?? me, zone })
    // Where it can go nowhere: why it cannot be moved at all.
    let reason: Code = card.within === null ? (why(card.zone) ?? 'card.notNow') : 'card.inPile'
    const zones = targets.filter((zone) => {
      const refusal = why(zone)
      reason = refusal ?? reason
      return !refusal
    })
    return zones.length > 0 ? { zones } : { refused: reason }
  }
}

function always(moves: CardMoves): () => CardMoves {
  return () => moves
}

/** Where one card may be moved in a turn. */
export function cardMoves(meeting: Meeting, card: Card, me: MemberId, as?: MemberId): CardMoves {
  return movesIn(meeting, me, as)(card)
}

/** The first of these zones, where a surface offers one. */
export function cardMove(
  meeting: Meeting,
  card: Card,
  me: MemberId,
  as?: MemberId,
): { zone: ZoneId } | { refused: Code } {
  const moves = cardMoves(meeting, card, me, as)
  return 'zones' in moves ? { zone: moves.zones[0] as ZoneId } : moves
}

/**
 * Whether a card may be put in a zone where everybody sorts; its own zone is always allowed where it may be touched.
 * @returns why not, or undefined
 */
export function placeRefusal(
  meeting: Meeting,
  card: Card,
  zone: ZoneId,
  me: MemberId,
  as?: MemberId,
): Code | undefined {
  const places = placesIn(meeting, me, as)(card)
  return 'refused' in places ? places.refused : places.refusal(zone)
}

/** Where cards may be put where everybody sorts (`cards.place`); what holds for all of them is asked once. */
export function placeMovesIn(meeting: Meeting, me: MemberId, as?: MemberId): (card: Card) => CardMoves {
  const placed = placesIn(meeting, me, as)
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  const all = method ? zonesOf(tableOf(method).ground(activity.settings)) : []
  return (card) => {
    const places = placed(card)
    return 'refused' in places ? places : { zones: all.filter((zone) => !places.refusal(zone)) }
  }
}

/** For a card: why it may not be touched, or for each zone why it may not go there. */
type Places = { refused: Code } | { refusal: (zone: ZoneId) => Code | undefined }

function placesIn(meeting: Meeting, me: MemberId, as?: MemberId): (card: Card) => Places {
  const refused = mayDo(meeting, 'cards.place', me, as)
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  if (refused || !activity || !method) {
    const none: Places = { refused: refused ?? 'activity.notCurrent' }
    return () => none
  }
  const { placeRefusal: why } = tableOf(method)
  return (card) => {
    if (card.within !== null) return { refused: 'card.inPile' }
    if (card.locked) return { refused: 'thing.locked' }
    if (!isWorkedOn(activity, card.zone)) return { refused: 'card.notNow' }
    return { refusal: (zone) => (zone === card.zone ? undefined : why?.(activity, card, zone)) }
  }
}

/** @returns whether somebody has any card they may move; when not, only passing is left. */
export function hasMove(activity: Activity, member: MemberId): boolean {
  const method = methodOf(activity.method)
  return method !== undefined && canMove({ activity, method }, member)
}

/** @returns whether somebody may move a card that only they wrote, as far as any card can move now. */
export function mayMoveOwn(activity: Activity): boolean {
  const move = usedNow(activity, 'move')
  const makers = [{ member: SERVER, hand: SERVER }]
  return Object.values(activity.cards).some((card) =>
    move
      ?.targets(activity, card)
      .some((zone) => !move.refusal({ activity, card, makers, member: SERVER, zone })),
  )
}

/** @returns whether the current phase has come to its end; only a facilitator goes on. */
export function suggestsNext(meeting: Meeting): boolean {
  const activity = meeting.activities[meeting.current]
  const phase = activity && phaseOf(activity)
  const method = activity && methodOf(activity.method)
  if (!activity || !phase || !method) return false
  if (phase.done) return phase.done(activity)
  const ends = ALL.flatMap((capability) => {
    const used = usageIn(capability, method, phase)
    return used && capability.isDone ? [capability.isDone({ meeting, method }, activity, used.use)] : []
  })
  return ends.length > 0 && ends.every(Boolean)
}

/** @returns whether turns are for moving and nobody can move any card any more, for instance because all lie in the centre. */
export function nothingLeftToMove(activity: Activity): boolean {
  const method = methodOf(activity.method)
  return method !== undefined && isNothingLeft(method, activity)
}

/**
 * Whom this device may act for now: people without a device, and, on the screen and for a facilitator,
 * whoever's turn it is.
 */
export function actingFor(meeting: Meeting, me: MemberId): Member[] {
  const speaker = meeting.members[me]
  if (!speaker || speaker.gone || (speaker.role !== 'facilitator' && speaker.role !== 'screen')) return []
  const holder = meeting.activities[meeting.current]?.turn?.holder
  return activeMembers(meeting).filter((member) => member.id !== me && (member.seat || member.id === holder))
}
