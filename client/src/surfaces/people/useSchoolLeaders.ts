import { isAtDoor, type Member } from '@kring/shared/meeting'
import { useOfMeeting } from '../../meeting/session.ts'

/** @returns the school leaders who are in the meeting */
export function useSchoolLeaders(): Member[] {
  return Object.values(useOfMeeting(({ members }) => members)).filter(
    ({ role, gone }) => role === 'schoolLeader' && !gone,
  )
}

/** @returns who waits at the door to look on */
export function useVisitors(): Member[] {
  return Object.values(useOfMeeting(({ members }) => members)).filter(
    (member) => isAtDoor(member) && !member.gone && !member.away,
  )
}

/** @returns who looks on, as all who were here agreed */
export function useObservers(): Member[] {
  return Object.values(useOfMeeting(({ members }) => members)).filter(
    ({ role, gone, away }) => role === 'observer' && !gone && !away,
  )
}
