import type { Member } from '@kring/shared/meeting'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useDeals, useDealt } from './useDealt.ts'

/** @returns whoever's turn it is; where cards are dealt, nobody has anything to do once the last one lies. */
export function useHolderAtWork(): Member | undefined {
  const meeting = useMeeting()
  const { turn } = useActivity()
  const deals = useDeals()
  const dealt = useDealt()
  return turn?.holder && (!deals || dealt || turn.laid) ? meeting.members[turn.holder] : undefined
}
