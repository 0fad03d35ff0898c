import type { ReadCard } from '@kring/shared/capabilities/read/read'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns the cards that lie there to be read in this step */
export function useReadCards(): readonly ReadCard[] {
  const activity = useActivity()
  const { phase } = usePhase()
  return usedIn(phase, 'read')?.cards(activity) ?? []
}
