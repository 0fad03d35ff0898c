import { randomFrom, shuffled } from '../../basis/random.ts'
import type { Context } from '../../context.ts'
import {
  type Activity,
  activeMembers,
  looseCards,
  type Meeting,
  type MemberId,
  type Turn,
} from '../../meeting.ts'
import { isTimedEach, phaseNamed, usedIn } from '../../methods/phases.ts'
import type { Scene } from '../capability.ts'
import { isAmong } from '../cast/cast.ts'
import { inLine, isActive, isHere, leadersLast, timesHad } from './line.ts'
import type { TurnsUse } from './turns.ts'

/** @returns whether everyone had their turn in this round; where people ask for one, whether nobody does any more */
export function isRoundOver({ turn }: Activity): boolean {
  return turn !== null && turn.holder === null && turn.waiting.length === 0
}

/** Begins a round, or takes it up again as it stood when it had begun before. */
export function startRound(scene: Scene, activity: Activity, use: TurnsUse, round: number): Activity {
  const { meeting, context } = scene
  const now = activity.turn
  const phase = activity.phase.id
  const isThis = (turn: Turn | null) => turn?.phase === phase && turn.round === round
  if (isThis(now)) return goRound(scene, recast(scene, activity))
  const begun = activity.otherRounds.find(isThis)
  const others = [...activity.otherRounds.filter((other) => other !== begun), ...(now ? [now] : [])]
  const number = now?.number ?? 0
  const left = { ...activity, otherRounds: others }
  if (begun) {
    const due = [...(begun.holder ? [begun.holder] : []), ...begun.waiting]
    return recast(scene, advance(scene, left, { ...begun, ...sorted(meeting, due, begun.skipped), number }))
  }
  const active = among(meeting, activity, use)
  const by = use.order(activity.settings)
  const order = leadersLast(meeting, orderOf(activity, active, by, context), use)
  const fresh: Turn = {
    phase,
    round,
    number,
    holder: null,
    since: context.at,
    order,
    waiting: use.goes === 'onAsking' ? order.filter((one) => timesHad(meeting, left, one) === 0) : order,
    taken: [],
    skipped: [],
    byHand: by === 'hand',
    ended: null,
    hadIn: {},
  }
  return goRound(scene, advance(scene, left, fresh))
}

/** @returns those who are here and may have a turn, by arrival */
function among(meeting: Meeting, activity: Activity, use: TurnsUse | undefined): MemberId[] {
  return activeMembers(meeting)
    .map((member) => member.id)
    .filter((member) => isAmong(activity, use?.who, member))
}

/** Others play the parts now: who has no turn any more has none, and whoever has one now is the last. */
export function recast(scene: Scene, activity: Activity): Activity {
  const now = activity.turn
  const use = now ? usedIn(phaseNamed(scene.method, now.phase), 'turns') : undefined
  if (!now || now.phase !== activity.phase.id || !use?.who) return lateIn(scene, activity)
  const may = (member: MemberId) => isAmong(activity, use.who, member)
  const turn = { ...now, waiting: now.waiting.filter(may), skipped: now.skipped.filter(may) }
  const isSame = turn.waiting.length === now.waiting.length && turn.skipped.length === now.skipped.length
  const left = isSame ? activity : { ...activity, turn }
  return lateIn(scene, now.holder === null || may(now.holder) ? left : advance(scene, left, turn))
}

/** Sorts out whose turn is still to come and who is passed over, now that some may have left or be away. */
export function sorted(
  meeting: Meeting,
  due: MemberId[],
  skipped: MemberId[],
): Pick<Turn, 'waiting' | 'skipped'> {
  const away = due.filter((member) => !isActive(meeting, member))
  return {
    waiting: due.filter((member) => isActive(meeting, member)),
    skipped: [...skipped, ...away].filter((member) => isHere(meeting, member)),
  }
}

/** The last round's order rotated by one; newcomers join at its end; the first by chance or by arrival. */
function orderOf(
  activity: Activity,
  active: MemberId[],
  by: ReturnType<TurnsUse['order']>,
  context: Context,
): MemberId[] {
  const before = activity.turn?.order ?? []
  if (before.length === 0) {
    return by === 'chance' ? shuffled(active, randomFrom(context.seed)) : active
  }
  const staying = before.filter((member) => active.includes(member))
  const joining = active.filter((member) => !before.includes(member))
  const all = [...staying, ...joining]
  return by === 'chance' ? [...all.slice(1), ...all.slice(0, 1)] : all
}

/** Ends the holder's turn: they had it, by move or by pass. */
export function endTurn(scene: Scene, activity: Activity): Activity {
  const now = activity.turn
  if (!now?.holder) return activity
  return goRound(scene, advance(scene, activity, had(now)))
}

/** @returns the round once whoever has the turn had it */
export function had(now: Turn): Turn {
  return now.holder === null ? now : { ...ended(now, now.holder), taken: [...now.taken, now.holder] }
}

/** @returns a round in which the turn under way, of this holder, is the one that ended last */
export function ended(now: Turn, holder: MemberId): Turn {
  return { ...now, ended: holder, hadIn: { ...now.hadIn, [holder]: now.number } }
}

/**
 * Where a phase goes on until all is done, the circle begins again once everyone had a turn, one place further; and
 * when there is nothing left to move nobody has the turn.
 */
export function goRound(scene: Scene, activity: Activity): Activity {
  const { meeting, method } = scene
  const now = activity.turn
  const phase = now ? phaseNamed(method, now.phase) : undefined
  if (!now || usedIn(phase, 'turns')?.goes !== 'untilDone') return activity
  const move = usedIn(phase, 'move')
  const isLeft = looseCards(activity).some((card) =>
    move?.heap === undefined ? (move?.targets(activity, card) ?? []).length > 0 : card.zone === move.heap,
  )
  if (!isLeft) return { ...activity, turn: { ...now, holder: null, waiting: [] } }
  if (now.holder !== null || now.waiting.length > 0) return activity
  const active = among(meeting, activity, usedIn(phase, 'turns'))
  if (active.length === 0) return activity
  const staying = now.order.filter((member) => active.includes(member))
  const all = [...staying, ...active.filter((member) => !now.order.includes(member))]
  const order = leadersLast(meeting, [...all.slice(1), ...all.slice(0, 1)], usedIn(phase, 'turns'))
  return advance(scene, activity, { ...now, order, waiting: order, taken: [], skipped: [] })
}

/**
 * Goes on to the next turn.
 * @param named whose turn it is now; without it the first who waits, or nobody yet where the facilitator says so
 */
export function advance(
  { context, meeting, method }: Scene,
  activity: Activity,
  { laid: _over, ...turn }: Turn,
  named?: MemberId,
): Activity {
  const phaseOfTurn = phaseNamed(method, turn.phase)
  const inLine = leadersLast(meeting, turn.waiting, usedIn(phaseOfTurn, 'turns'))
  const holder = named ?? (turn.byHand ? undefined : inLine[0]) ?? null
  const waiting = inLine.filter((member) => member !== holder)
  // Where each turn has its time, added minutes were for the one that is over.
  const isOver = activity.phase.extra !== 0 && phaseOfTurn !== undefined && isTimedEach(phaseOfTurn)
  const phase = isOver ? { ...activity.phase, extra: 0 } : activity.phase
  return {
    ...activity,
    phase,
    turn: { ...turn, holder, waiting, since: context.at, number: turn.number + 1 },
  }
}

/** Whoever came in, came back or takes part from now on has a turn in a round that has room for latecomers. */
export function lateIn(scene: Scene, activity: Activity): Activity {
  const { meeting, method } = scene
  const now = activity.turn
  const isHere = now?.phase === activity.phase.id
  const use = now && isHere ? usedIn(phaseNamed(method, now.phase), 'turns') : undefined
  if (!now || !use?.latecomers) return activity
  const known = new Set([...now.taken, ...now.waiting, ...now.skipped, now.holder])
  const late = among(meeting, activity, use).filter(
    (member) => !known.has(member) && (use.goes !== 'onAsking' || timesHad(meeting, activity, member) === 0),
  )
  if (late.length === 0) return activity
  const order = [...now.order, ...late.filter((member) => !now.order.includes(member))]
  const waiting =
    use.goes === 'onAsking'
      ? late.reduce((line, one) => inLine(meeting, activity, line, one), now.waiting)
      : [...now.waiting, ...late]
  const turn = { ...now, order, waiting: leadersLast(meeting, waiting, use) }
  return now.holder === null ? advance(scene, activity, turn) : { ...activity, turn }
}
