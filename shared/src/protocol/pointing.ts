import { type Activity, looksOn, type Member } from '../meeting.ts'
import { phaseOf } from '../methods/phases.ts'

/** @returns whether the phase an activity is in shows who points and where people look */
export function isNamed(activity: Activity): boolean {
  return phaseOf(activity)?.pointing === 'named'
}

/** @returns whether somebody keeps the board, and is always seen doing so: whoever leads, and the hands on the wall */
export function keepsBoard({ role }: Pick<Member, 'role' | 'takesPart'>): boolean {
  return role === 'facilitator' || role === 'screen'
}

/** @returns whether others see where somebody points */
export function mayPoint(activity: Activity, member: Pick<Member, 'role' | 'takesPart'>): boolean {
  return !looksOn(member) && (isNamed(activity) || keepsBoard(member))
}
