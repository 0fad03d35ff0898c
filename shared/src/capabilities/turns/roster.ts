import type { Activity, MemberId, Turn } from '../../meeting.ts'
import { phaseNamed, usedIn } from '../../methods/phases.ts'
import type { RosterChange, Scene } from '../capability.ts'
import { inLine } from './line.ts'
import { advance, goRound, had, lateIn, sorted } from './rounds.ts'

/** People left, are away, came or came back while a round runs, or one that was left for another. */
export function turnsAfter(scene: Scene, activity: Activity, changes: readonly RosterChange[]): Activity {
  const after = changes.reduce((table, { member, is }) => {
    if (is === 'back') return returnToTurns(scene, table, member)
    return is === 'in' ? table : leaveTurns(scene, table, member)
  }, activity)
  return scene.meeting.current === after.id ? lateIn(scene, after) : after
}

/** Somebody leaves or is away: the round goes on without them (METHODS §14.7). */
function leaveTurns(scene: Scene, activity: Activity, member: MemberId): Activity {
  const now = activity.turn
  if (!now) return activity
  const isHolder = now.holder === member
  // Whoever moved had their turn.
  const left = isHolder && now.laid ? had(now) : now
  const skipped = isHolder && !now.laid ? [...now.skipped, member] : now.skipped
  const turn: Turn = { ...left, ...sorted(scene.meeting, now.waiting, skipped) }
  if (!isHolder) return { ...activity, turn }
  return goRound(scene, advance(scene, activity, turn))
}

/** Somebody who was passed over is back: their turn is still to come, also in a round that was left for another. */
function returnToTurns(scene: Scene, activity: Activity, member: MemberId): Activity {
  const otherRounds = activity.otherRounds.map((turn) => returned(scene, activity, turn, member))
  const now = activity.turn && returned(scene, activity, activity.turn, member)
  if (!now || now === activity.turn) return { ...activity, otherRounds }
  return now.holder === null
    ? advance(scene, { ...activity, otherRounds }, now)
    : { ...activity, otherRounds, turn: now }
}

function returned({ meeting, method }: Scene, activity: Activity, turn: Turn, member: MemberId): Turn {
  if (!turn.skipped.includes(member)) return turn
  const isAsked = usedIn(phaseNamed(method, turn.phase), 'turns')?.goes === 'onAsking'
  return {
    ...turn,
    waiting: isAsked ? inLine(meeting, activity, turn.waiting, member) : [...turn.waiting, member],
    skipped: turn.skipped.filter((one) => one !== member),
  }
}
