import type { Card } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns the cards a group argues about in this phase */
export function useArgued(): readonly Card[] {
  const activity = useActivity()
  return usedIn(usePhase().phase, 'argue')?.about(activity) ?? []
}
