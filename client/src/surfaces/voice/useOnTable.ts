import { parkedIn } from '@kring/shared/capabilities/parking/parking'
import { useActivityWith, useOfMeeting } from '../../meeting/session.ts'

/** @returns whether something let be known is to be told, whether it is asked if somebody may look on, and how many things are parked */
export function useOnTable() {
  const { signals, onlooker } = useActivityWith('signals', 'onlooker')
  const parked = useOfMeeting((meeting) => {
    const activity = meeting.activities[meeting.current]
    return activity ? parkedIn(meeting, activity).length : 0
  })
  const hasSignals = Object.keys(signals).length > 0
  return {
    isTold: (size: 'wall' | 'device') => hasSignals || (size === 'wall' && parked > 0),
    asks: onlooker !== null,
    parked,
  }
}
