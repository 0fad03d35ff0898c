import type { Member, MemberId } from '@kring/shared/meeting'

/**
 * @param online members of whom this device hears that one of theirs is connected
 * @param isOnline whether it is connected itself: else it hears of nobody, and that says nothing of them
 * @returns ids of those who have a device, and none that is connected
 */
export function missingAmong(
  members: readonly Member[],
  online: ReadonlySet<MemberId>,
  isOnline: boolean,
): MemberId[] {
  if (!isOnline) return []
  return members.filter(({ id, seat }) => !seat && !online.has(id)).map(({ id }) => id)
}
