import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { useActivity, useSay } from '../../meeting/session.ts'

/**
 * @returns how to take the group to a step, with the reason why it goes past others where one is asked; two devices
 *   pressing at once take it there once.
 */
export function useGo(): (step: Step, reason?: string) => boolean {
  const activity = useActivity()
  const say = useSay()
  return ({ phase, round }, reason) => {
    const { stamp } = activity.phase
    return say('phase.go', { phase: phase.id, round, stamp, ...(reason !== undefined && { reason }) })
  }
}
