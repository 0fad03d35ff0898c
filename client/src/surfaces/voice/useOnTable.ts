import { parkedIn } from '@kring/shared/capabilities/parking/parking'
import { useActivity, useMeeting } from '../../meeting/session.ts'

/** @returns whether somebody let something be known that still stands, and how many things are parked */
export function useOnTable(): { hasSignals: boolean; parked: number } {
  const { signals } = useActivity()
  return { hasSignals: Object.keys(signals).length > 0, parked: parkedIn(useMeeting()).length }
}
