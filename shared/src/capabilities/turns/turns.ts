import { randomFrom, shuffled } from '../../basis/random.ts'
import type { Context } from '../../context.ts'
import { makeRoom } from '../../ground/layout.ts'
import {
  type Activity,
  activeMembers,
  type Card,
  looseCards,
  type Meeting,
  type MemberId,
  type Move,
  type Time,
  type Turn,
  takesPart,
} from '../../meeting.ts'
import type { Method, Turns } from '../../methods/method.ts'
import { methodOf } from '../../methods/registry.ts'
import { phaseOf } from '../../permission.ts'
import { type ActivityHandlers, type ActivityHearing, without } from '../handler.ts'
import { isMaker } from '../ids.ts'

type TurnKinds = 'turn.pass' | 'turn.skip' | 'turn.give' | 'turn.undo'

export const handlers: Pick<ActivityHandlers, TurnKinds> = {
  'turn.pass': (hearing, { turn }) => {
    const { meeting, activity, method, context, actor } = hearing
    if (activity.turn?.number !== turn) return 'turn.over'
    if (method.turns?.mayPass(activity.settings) === false && canMove(hearing, actor)) return 'turn.noPass'
    return endTurn(meeting, activity, context.at)
  },

  'turn.skip': ({ meeting, activity, context }, { turn }) => {
    const now = activity.turn
    if (!now || now.number !== turn || now.holder === null) return 'turn.over'
    const skipped = [...now.skipped, now.holder]
    return goRound(meeting, advance(activity, { ...now, skipped, ended: now.holder }, context.at), context.at)
  },

  // Everyone before anyone twice: only somebody who still has a turn to come can be given it.
  'turn.give': ({ meeting, activity, context }, { member, turn }) => {
    const now = activity.turn
    if (!now || now.number !== turn) return 'turn.over'
    if (!isActive(meeting, member)) return 'member.unknown'
    if (!now.waiting.includes(member) && !now.skipped.includes(member)) return 'turn.taken'
    const others = now.waiting.filter((one) => one !== member)
    return advance(
      activity,
      {
        ...now,
        waiting: [member, ...(now.holder ? [now.holder] : []), ...others],
        skipped: now.skipped.filter((one) => one !== member),
      },
      context.at,
      member,
    )
  },

  // Not behind a later round: the card may have gone on since.
  'turn.undo': ({ meeting, activity, method, context }, { turn }) => {
    const now = activity.turn
    if (!now || now.number !== turn) return 'turn.over'
    const member = now.ended
    if (member === null || activity.otherRounds.some((other) => other.round > now.round))
      return 'turn.nothingToUndo'
    if (!canHandBack(activity, now)) return 'turn.nothingToUndo'
    const move = now.skipped.includes(member) ? undefined : lastMove(activity, now.round, member)
    const card = move && activity.cards[move.card]
    const returned = move && card ? takeBack(activity, method, move, card) : activity
    // Where people go round again, whose turn ended last is already waiting for the next one.
    const waiting = now.waiting.filter((one) => one !== member)
    const due = [member, ...(now.holder && now.holder !== member ? [now.holder] : []), ...waiting]
    const taken = now.taken.filter((one) => one !== member)
    const skipped = now.skipped.filter((one) => one !== member)
    const next = { ...now, ...sorted(meeting, due, skipped), taken, ended: taken.at(-1) ?? null }
    return advance(returned, next, context.at, isActive(meeting, member) ? member : undefined)
  },
}

/** Begins a round, or takes it up again as it stood when it had begun before. */
export function startRound(
  { meeting, method, context }: Pick<ActivityHearing, 'meeting' | 'method' | 'context'>,
  activity: Activity,
  round: number,
): Activity {
  const now = activity.turn
  if (now?.round === round) return goRound(meeting, lateIn(meeting, activity, method, context.at), context.at)
  const begun = activity.otherRounds.find((other) => other.round === round)
  const others = [...activity.otherRounds.filter((other) => other !== begun), ...(now ? [now] : [])]
  const number = now?.number ?? 0
  const left = { ...activity, otherRounds: others }
  if (begun) {
    const due = [...(begun.holder ? [begun.holder] : []), ...begun.waiting]
    return advance(left, { ...begun, ...sorted(meeting, due, begun.skipped), number }, context.at)
  }
  const active = activeMembers(meeting).map((member) => member.id)
  const by = method.turns?.order(activity.settings) ?? 'arrival'
  const order = orderOf(activity, active, by, context)
  const fresh = {
    round,
    number,
    holder: null,
    since: context.at,
    order,
    waiting: order,
    taken: [],
    skipped: [],
    byHand: by === 'hand',
    ended: null,
  }
  return goRound(meeting, advance(left, fresh, context.at), context.at)
}

/** Sorts out whose turn is still to come and who is passed over, now that some may have left or be away. */
function sorted(meeting: Meeting, due: MemberId[], skipped: MemberId[]): Pick<Turn, 'waiting' | 'skipped'> {
  const away = due.filter((member) => !isActive(meeting, member))
  return {
    waiting: due.filter((member) => isActive(meeting, member)),
    skipped: [...skipped, ...away].filter((member) => isHere(meeting, member)),
  }
}

function isActive(meeting: Meeting, member: MemberId): boolean {
  return isHere(meeting, member) && meeting.members[member]?.away === false
}

function isHere(meeting: Meeting, member: MemberId): boolean {
  const found = meeting.members[member]
  return found !== undefined && takesPart(found)
}

/** The last round's order rotated by one; newcomers join at its end; the first by chance or by arrival. */
function orderOf(
  activity: Activity,
  active: MemberId[],
  by: ReturnType<Turns['order']>,
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
export function endTurn(meeting: Meeting, activity: Activity, at: Time): Activity {
  const now = activity.turn
  if (!now?.holder) return activity
  const over = { ...now, taken: [...now.taken, now.holder], ended: now.holder }
  return goRound(meeting, advance(activity, over, at), at)
}

/**
 * Where a phase goes on until all is done, the circle begins again once everyone had a turn, one place further; and
 * when there is nothing left to move nobody has the turn.
 */
function goRound(meeting: Meeting, activity: Activity, at: Time): Activity {
  const now = activity.turn
  const turns = methodOf(activity.method)?.turns
  if (!now || !turns?.untilDone) return activity
  const isLeft = looseCards(activity).some((card) =>
    turns.heap === undefined ? turns.moveTargets(activity, card).length > 0 : card.zone === turns.heap,
  )
  if (!isLeft) return { ...activity, turn: { ...now, holder: null, waiting: [] } }
  if (now.holder !== null || now.waiting.length > 0) return activity
  const active = activeMembers(meeting).map((member) => member.id)
  if (active.length === 0) return activity
  const staying = now.order.filter((member) => active.includes(member))
  const all = [...staying, ...active.filter((member) => !now.order.includes(member))]
  const order = [...all.slice(1), ...all.slice(0, 1)]
  return advance(activity, { ...now, order, waiting: order, taken: [], skipped: [] }, at)
}

/**
 * Goes on to the next turn.
 * @param named whose turn it is now; without it the first who waits, or nobody yet where the facilitator says so
 */
function advance(activity: Activity, turn: Turn, at: Time, named?: MemberId): Activity {
  const holder = named ?? (turn.byHand ? undefined : turn.waiting[0]) ?? null
  const waiting = turn.waiting.filter((member) => member !== holder)
  // Added minutes were for the turn that is over.
  const phase = activity.phase.extra === 0 ? activity.phase : { ...activity.phase, extra: 0 }
  return { ...activity, phase, turn: { ...turn, holder, waiting, since: at, number: turn.number + 1 } }
}

/** Somebody leaves or is away: the round goes on without them (METHODS §14.7). */
export function leaveTurns(meeting: Meeting, activity: Activity, member: MemberId, at: Time): Activity {
  const now = activity.turn
  if (!now) return activity
  const skipped = now.holder === member ? [...now.skipped, member] : now.skipped
  const turn: Turn = { ...now, ...sorted(meeting, now.waiting, skipped) }
  if (now.holder !== member) return { ...activity, turn }
  return goRound(meeting, advance(activity, turn, at), at)
}

/**
 * People came in, came back or take part from now on: where the round that is under way has room for latecomers,
 * they have a turn in it.
 */
export function withLatecomers(meeting: Meeting, at: Time): Meeting {
  const activity = meeting.activities[meeting.current]
  const method = activity && methodOf(activity.method)
  if (!activity || !method || phaseOf(activity)?.onEnter !== 'startRound') return meeting
  const now = lateIn(meeting, activity, method, at)
  return now === activity ? meeting : { ...meeting, activities: { ...meeting.activities, [now.id]: now } }
}

function lateIn(meeting: Meeting, activity: Activity, method: Method, at: Time): Activity {
  const now = activity.turn
  if (!now || !method.turns?.latecomers) return activity
  const known = new Set([...now.taken, ...now.waiting, ...now.skipped, now.holder])
  const late = activeMembers(meeting)
    .map(({ id }) => id)
    .filter((id) => !known.has(id))
  if (late.length === 0) return activity
  const order = [...now.order, ...late.filter((id) => !now.order.includes(id))]
  const turn = { ...now, order, waiting: [...now.waiting, ...late] }
  return now.holder === null ? advance(activity, turn, at) : { ...activity, turn }
}

/** Somebody who was passed over is back: their turn is still to come, also in a round that was left for another. */
export function returnToTurns(activity: Activity, member: MemberId, at: Time): Activity {
  const otherRounds = activity.otherRounds.map((turn) => returned(turn, member))
  const now = activity.turn && returned(activity.turn, member)
  if (!now || now === activity.turn) return { ...activity, otherRounds }
  return now.holder === null
    ? advance({ ...activity, otherRounds }, now, at)
    : { ...activity, otherRounds, turn: now }
}

function returned(turn: Turn, member: MemberId): Turn {
  if (!turn.skipped.includes(member)) return turn
  return {
    ...turn,
    waiting: [...turn.waiting, member],
    skipped: turn.skipped.filter((one) => one !== member),
  }
}

/** @returns whether this person has any card they may move. */
export function canMove(
  { activity, method }: Pick<ActivityHearing, 'activity' | 'method'>,
  member: MemberId,
): boolean {
  const { turns } = method
  return Object.values(activity.cards).some((card) =>
    turns
      ?.moveTargets(activity, card)
      .some(
        (zone) =>
          !turns.moveRefusal({ activity, card, makers: activity.makers[card.id] ?? [], member, zone }),
      ),
  )
}

/**
 * Whether the turn that ended last can be handed back: what was moved in it still lies there. Merged or moved on since,
 * it cannot be taken back.
 */
export function canHandBack(activity: Activity, turn: Turn): boolean {
  const { ended, skipped, round } = turn
  if (ended === null) return false
  const move = skipped.includes(ended) ? undefined : lastMove(activity, round, ended)
  const card = move && activity.cards[move.card]
  return !move || (card?.within === null && card.zone === move.to)
}

/** The last move somebody made by turns in a round; moves of sorting are none. */
function lastMove(activity: Activity, round: number, member: MemberId): Move | undefined {
  return Object.values(activity.moves)
    .filter((one) => one.turn > 0 && one.round === round && isMaker(activity.makers[one.id], member))
    .sort((one, other) => one.turn - other.turn)
    .at(-1)
}

function takeBack(activity: Activity, method: Method, move: Move, card: Card): Activity {
  const cards = { ...activity.cards, [card.id]: { ...card, zone: move.from, x: move.fromX, y: move.fromY } }
  return {
    ...activity,
    cards: makeRoom({ ...activity, cards }, method.ground(activity.settings), card.id, activity),
    moves: without(activity.moves, move.id),
    makers: without(activity.makers, move.id),
    // Whoever has the turn again reads the same card.
    dealt: move.from === method.turns?.heap ? card.id : activity.dealt,
  }
}

/**
 * Turns up the next card of the heap once the one that lay face up is gone: by lot, so that nobody chooses a card's
 * place in the order by its id. What the lot hangs on is known to whoever is there, so that their devices show the same
 * card at once, and to nobody afterwards: with the order of cards and that of people one could tell who placed which.
 * @param before the activity as it was
 * @param after what became of it
 */
export function deal(before: Activity, after: Activity, { turns }: Method): Activity {
  if (turns?.heap === undefined) return after
  const heap = looseCards(after).filter((card) => card.zone === turns.heap)
  if (heap.some((card) => card.id === after.dealt)) return after
  const random = randomFrom((before.turn ?? before.phase).since + heap.length)
  const ids = heap.map((card) => card.id).sort()
  return { ...after, dealt: ids[Math.floor(random() * ids.length)] ?? null }
}
