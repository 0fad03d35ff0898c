import { ratingNow } from '@kring/shared/capabilities/rate/asked'
import type { Activity, MemberId } from '@kring/shared/meeting'
import { usedNow } from '@kring/shared/methods/phases'

/** @returns whether a turn, a step or a rating does not end without somebody who is here */
export function isWaitedFor(activity: Activity, member: MemberId): boolean {
  if (usedNow(activity, 'turns')) return activity.turn?.holder === member
  if (usedNow(activity, 'ready')) return activity.ready[member] === undefined
  // How somebody answered, and whether, is nobody's business.
  return isChoosing(activity)
}

/** @returns whether people answer now, each for themselves */
export function isChoosing(activity: Activity): boolean {
  return usedNow(activity, 'rate') !== undefined && ratingNow(activity)?.open === true
}
