import type { Activity, Card, Laid, MemberId, Move, Turn } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { heapOf } from '../../methods/phases.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Run, without } from '../capability.ts'
import { isMaker } from '../ids.ts'
import { isActive } from './line.ts'
import { advance, sorted } from './rounds.ts'
import type { TurnsUse } from './turns.ts'

/**
 * Gives the turn back to whoever had it last, with what was moved in it; not behind a later round, in which the card
 * may have gone on since.
 * @param turn the number of the turn under way
 * @param ended that of the turn that is handed back; absent in ledgers from before it was said
 */
export function handBack(run: Run<TurnsUse>, turn: number, ended: number | undefined): Activity | Code {
  const { meeting, activity, method } = run
  const now = activity.turn
  if (!now || now.number !== turn) return 'turn.over'
  if (now.laid) return 'turn.moved'
  const member = now.ended
  if (member === null || activity.otherRounds.some((other) => isLater(other, now)))
    return 'turn.nothingToUndo'
  const number = ended === undefined ? undefined : endedIn(now)
  if (!canHandBack(activity, now, number)) return 'turn.nothingToUndo'
  if (number !== ended) return 'turn.over'
  const move = moveOf(activity, now, member, number)
  const card = move && activity.cards[move.card]
  const from = move && { from: move.from, x: move.fromX, y: move.fromY }
  const returned = from && card ? takeBack(activity, method, from, card, move.id) : activity
  // Where people go round again, whose turn ended last is already waiting for the next one.
  const waiting = now.waiting.filter((one) => one !== member)
  const due = [member, ...(now.holder && now.holder !== member ? [now.holder] : []), ...waiting]
  const taken = now.taken.toSpliced(now.taken.lastIndexOf(member), now.taken.includes(member) ? 1 : 0)
  const skipped = now.skipped.filter((one) => one !== member)
  const hadIn = now.hadIn && (without(now.hadIn, member) as Record<MemberId, number>)
  const next: Turn = {
    ...now,
    ...sorted(meeting, due, skipped),
    taken,
    ended: lastOf(run, taken, hadIn),
    ...(hadIn && { hadIn }),
  }
  return advance(run, returned, next, isActive(meeting, member) ? member : undefined)
}

/**
 * Whose turn ended before the one that is handed back. Of somebody who had several by asking, only the number of the last
 * is known, and without it no turn is handed back: it would be guessed what was moved in it.
 */
function lastOf({ use }: Run<TurnsUse>, taken: readonly MemberId[], hadIn: Turn['hadIn']): MemberId | null {
  const last = taken.at(-1)
  if (last === undefined) return null
  return use.goes === 'onAsking' && hadIn?.[last] === undefined ? null : last
}

/** Lays the card that was moved in the turn under way back where it lay. */
export function layBack({ activity, method }: Run, turn: number): Activity | Code {
  const now = activity.turn
  if (now?.number !== turn) return 'turn.over'
  const { laid, ...before } = now
  const card = laid && activity.cards[laid.card]
  if (!laid || !card) return 'turn.nothingToUndo'
  const move = Object.values(activity.moves).find((one) => one.turn === turn)
  return { ...takeBack(activity, method, laid, card, move?.id), turn: before }
}

/** @returns the number of the turn that ended last, where one did and it is known */
export function endedIn({ hadIn, ended }: Turn): number | undefined {
  return ended === null ? undefined : hadIn?.[ended]
}

/** Rounds of one phase follow each other; those of another phase say nothing about this one. */
function isLater(other: Turn, now: Turn): boolean {
  return other.phase === now.phase && other.round > now.round
}

/**
 * Whether the turn that ended last can be handed back: what was moved in it still lies there. Merged or moved on since,
 * it cannot be taken back.
 * @param number that of the turn, where it is known
 */
export function canHandBack(activity: Activity, turn: Turn, number: number | undefined): boolean {
  const { ended } = turn
  if (ended === null) return false
  const moved = moveOf(activity, turn, ended, number)
  const card = moved && activity.cards[moved.card]
  return !moved || (card?.within === null && card.zone === moved.to)
}

/**
 * What somebody moved in the turn of this number, if anything; without a number, their last move by turns in the round.
 * Moves of sorting are none.
 */
function moveOf(
  activity: Activity,
  { round, skipped }: Turn,
  member: MemberId,
  number: number | undefined,
): Move | undefined {
  const moves = Object.values(activity.moves)
  if (number !== undefined) return moves.find((one) => one.turn === number)
  if (skipped.includes(member)) return undefined
  return moves
    .filter((one) => one.turn > 0 && one.round === round && isMaker(activity.makers[one.id], member))
    .sort((one, other) => one.turn - other.turn)
    .at(-1)
}

/** @param move its id, where it is known */
function takeBack(
  activity: Activity,
  method: Method,
  { from, x, y }: Pick<Laid, 'from' | 'x' | 'y'>,
  card: Card,
  move: string | undefined,
): Activity {
  return {
    ...activity,
    cards: { ...activity.cards, [card.id]: { ...card, zone: from, x, y } },
    ...(move !== undefined && {
      moves: without(activity.moves, move),
      makers: without(activity.makers, move),
    }),
    // Whoever has the turn again reads the same card.
    dealt: from === heapOf(method) ? card.id : activity.dealt,
  }
}
