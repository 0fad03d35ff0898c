import { type Activity, type MemberId, SERVER } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { phaseNamed, usedIn } from '../../methods/phases.ts'
import type { MoveUse } from '../move/move.ts'

/** @returns how cards are moved in the phase an activity is in, where they are */
export function moveIn(method: Method, activity: Activity): MoveUse | undefined {
  return usedIn(phaseNamed(method, activity.phase.id), 'move')
}

/** @returns whether this person has any card they may move in the phase an activity is in */
export function canMove(
  { activity, method }: { activity: Activity; method: Method },
  member: MemberId,
): boolean {
  const move = moveIn(method, activity)
  return Object.values(activity.cards).some((card) =>
    move
      ?.targets(activity, card)
      .some(
        (zone) => !move.refusal({ activity, card, makers: activity.makers[card.id] ?? [], member, zone }),
      ),
  )
}

/** @returns whether turns are for moving and nobody can move any card any more, for instance because all lie in the centre */
export function nothingLeftToMove(method: Method, activity: Activity): boolean {
  if (!moveIn(method, activity)) return false
  // Nobody in particular made no card: only what holds for everyone stands in their way.
  return !canMove({ method, activity: { ...activity, makers: {} } }, SERVER)
}
