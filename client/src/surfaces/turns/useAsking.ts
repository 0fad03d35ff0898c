import { usedNow } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'

/** @returns whether people ask for turns in this phase, so that no round ends by itself. */
export function useAsking(): boolean {
  return usedNow(useActivity(), 'turns')?.goes === 'onAsking'
}
