import type { Activity } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import type { Run } from '../capability.ts'
import { leadersLast } from './line.ts'
import { advance } from './rounds.ts'
import type { TurnsUse } from './turns.ts'

/**
 * Whoever has the turn lets the others go first, once in a round, and has it after them.
 * @param number that of the turn under way
 * @returns what becomes of the activity, or why not
 */
export function letOthersFirst(run: Run<TurnsUse>, number: number): Activity | Code {
  const { meeting, activity, use } = run
  const now = activity.turn
  if (!now || now.number !== number || now.holder === null) return 'turn.over'
  const later = now.later ?? []
  const line = leadersLast(meeting, [...now.waiting, now.holder], use)
  if (later.includes(now.holder) || line[0] === now.holder) return 'turn.noLater'
  return advance(run, activity, { ...now, waiting: line, later: [...later, now.holder] })
}
