import type { Context } from '../context.ts'
import { activeMembers, type Activity, type Meeting, type MemberId, type Time, type Turn } from '../meeting.ts'
import { randomFrom, shuffled } from '../random.ts'
import { without, type ActivityHandlers, type ActivityHearing } from './hearing.ts'

type TurnKinds = 'turn.pass' | 'turn.skip' | 'turn.give' | 'turn.undo'

export const handlers: Pick<ActivityHandlers, TurnKinds> = {
  'turn.pass': (hearing, { turn }) => {
    const { activity, context, actor } = hearing
    if (activity.turn?.number !== turn) return 'turn.over'
    if (activity.settings.pass === false && canMove(hearing, actor)) return 'turn.noPass'
    return endTurn(activity, context.at)
  },

  'turn.skip': ({ activity, context }, { turn }) => {
    const now = activity.turn
    if (!now || now.number !== turn || now.holder === null) return 'turn.over'
    return advance(activity, { ...now, skipped: [...now.skipped, now.holder] }, context.at)
  },

  // Everyone before anyone twice: only somebody who still has a turn to come can be given it.
  'turn.give': ({ activity, context }, { member, turn }) => {
    const now = activity.turn
    if (!now || now.number !== turn) return 'turn.over'
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
    )
  },

  'turn.undo': ({ activity, context }, { turn }) => {
    const now = activity.turn
    if (!now || now.number !== turn) return 'turn.over'
    const member = now.taken.at(-1)
    if (member === undefined) return 'turn.nothingToUndo'
    const returned = takeBackMove(activity, now.round, member)
    const waiting = [member, ...(now.holder ? [now.holder] : []), ...now.waiting]
    return advance(returned, { ...now, waiting, taken: now.taken.slice(0, -1) }, context.at)
  },
}

/** Begins a round, or takes it up again when it is already under way. */
export function startRound(meeting: Meeting, activity: Activity, round: number, context: Context): Activity {
  if (activity.turn?.round === round) return activity
  const active = activeMembers(meeting).map((member) => member.id)
  const order = orderOf(activity, active, context)
  const number = (activity.turn?.number ?? 0) + 1
  return advance(
    activity,
    { round, number, holder: null, since: context.at, order, waiting: order, taken: [], skipped: [] },
    context.at,
  )
}

/** The last round's order rotated by one; newcomers join at its end; the first by chance or by arrival. */
function orderOf(activity: Activity, active: MemberId[], context: Context): MemberId[] {
  const before = activity.turn?.order ?? []
  if (before.length === 0) {
    return activity.settings.order === 'random' ? shuffled(active, randomFrom(context.seed)) : active
  }
  const staying = before.filter((member) => active.includes(member))
  const joining = active.filter((member) => !before.includes(member))
  const all = [...staying, ...joining]
  return activity.settings.order === 'random' ? [...all.slice(1), ...all.slice(0, 1)] : all
}

/** Ends the holder's turn: they had it, by move or by pass. */
export function endTurn(activity: Activity, at: Time): Activity {
  const now = activity.turn
  if (!now?.holder) return activity
  return advance(activity, { ...now, taken: [...now.taken, now.holder] }, at)
}

function advance(activity: Activity, turn: Turn, at: Time): Activity {
  const [holder = null, ...waiting] = turn.waiting
  return { ...activity, turn: { ...turn, holder, waiting, since: at, number: turn.number + 1 } }
}

/** Somebody leaves or is away: the round goes on without them (METHODS §14.7). */
export function leaveTurns(meeting: Meeting, activity: Activity, member: MemberId, at: Time): Activity {
  const now = activity.turn
  if (!now) return activity
  const stays = meeting.members[member]?.gone !== true
  const due = now.holder === member || now.waiting.includes(member)
  const turn: Turn = {
    ...now,
    waiting: now.waiting.filter((one) => one !== member),
    skipped: stays ? (due ? [...now.skipped, member] : now.skipped) : now.skipped.filter((one) => one !== member),
  }
  return now.holder === member ? advance(activity, turn, at) : { ...activity, turn }
}

/** Somebody who was passed over is back: their turn of this round is still to come. */
export function returnToTurns(activity: Activity, member: MemberId, at: Time): Activity {
  const now = activity.turn
  if (!now?.skipped.includes(member)) return activity
  const turn: Turn = {
    ...now,
    waiting: [...now.waiting, member],
    skipped: now.skipped.filter((one) => one !== member),
  }
  return now.holder === null ? advance(activity, turn, at) : { ...activity, turn }
}

/** @returns whether this person has any card they may move. */
export function canMove({ activity, method }: Pick<ActivityHearing, 'activity' | 'method'>, member: MemberId): boolean {
  return Object.values(activity.cards).some((card) =>
    method
      .moveTargets(activity.settings, card)
      .some((zone) => !method.moveRefusal({ activity, card, makers: activity.makers[card.id] ?? [], member, zone })),
  )
}

function takeBackMove(activity: Activity, round: number, member: MemberId): Activity {
  const move = Object.values(activity.moves)
    .filter((one) => one.round === round)
    .findLast((one) => activity.makers[one.id]?.some((maker) => maker.member === member))
  const card = move && activity.cards[move.card]
  if (!move || !card) return activity
  return {
    ...activity,
    cards: { ...activity.cards, [card.id]: { ...card, zone: move.from, x: move.fromX, y: move.fromY } },
    moves: without(activity.moves, move.id),
    makers: without(activity.makers, move.id),
  }
}
