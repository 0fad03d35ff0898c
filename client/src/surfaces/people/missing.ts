import { activeMembers, type Meeting, type Member, type MemberId } from '@kring/shared/meeting'

/**
 * @param online those with a device here now, as far as this one knows
 * @param isConnected whether this device has a connection: without one it knows of nobody, and misses nobody
 * @returns those who take part and have no device here now
 */
export function missingFrom(meeting: Meeting, online: ReadonlySet<MemberId>, isConnected: boolean): Member[] {
  if (!isConnected) return []
  return activeMembers(meeting).filter(({ id, seat }) => !seat && !online.has(id))
}
