import type { Activity, MemberId } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import type { Run } from '../capability.ts'
import { isAmong } from '../cast/cast.ts'
import { inLine, isActive, leadersLast, timesHad } from './line.ts'
import { advance } from './rounds.ts'
import type { TurnsUse } from './turns.ts'

/** Somebody asks for the turn, or does so no longer; said twice it changes nothing. A turn nobody has is theirs at once. */
export function askForTurn(run: Run<TurnsUse>, member: MemberId, asks: boolean): Activity | Code {
  const { meeting, activity, use } = run
  const now = activity.turn
  if (now?.phase !== activity.phase.id || !isAmong(activity, use.who, member)) return 'statement.notAllowed'
  if (!isActive(meeting, member)) return 'turn.away'
  if (now.holder === member) return 'turn.isYours'
  const isWaiting = now.waiting.includes(member)
  if (asks === isWaiting) return activity
  if (!asks) {
    // A first turn comes without asking, and is passed when it is there: so nobody sees who passes.
    if (timesHad(meeting, activity, member) === 0) return 'turn.isKept'
    return { ...activity, turn: { ...now, waiting: now.waiting.filter((one) => one !== member) } }
  }
  const turn = {
    ...now,
    order: now.order.includes(member) ? now.order : [...now.order, member],
    waiting: leadersLast(meeting, inLine(meeting, activity, now.waiting, member), use),
    skipped: now.skipped.filter((one) => one !== member),
  }
  return now.holder === null ? advance(run, activity, turn) : { ...activity, turn }
}
