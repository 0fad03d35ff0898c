import type { GuestLink } from '@kring/shared/capabilities/guest/guest'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns what a guest sees in this phase, and whether a link is open */
export function useGuest(): { link: GuestLink | null; shows: readonly string[] } {
  const activity = useActivity()
  const use = usedIn(usePhase().phase, 'guest')
  return { link: activity.guest, shows: use?.shows(activity) ?? [] }
}
