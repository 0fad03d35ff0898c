import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useNames } from '../parts/useNames.ts'

/** @returns the names of those who were passed over in this round or are away, or empty when nobody was. */
export function useMissed(): string {
  const { members } = useMeeting()
  const { turn } = useActivity()
  return useNames((turn?.skipped ?? []).flatMap((id) => members[id] ?? []))
}
