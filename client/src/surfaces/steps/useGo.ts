import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { useActivity, useSay } from '../../meeting/session.ts'

/** @returns how to take the group to a step; two devices pressing at once take it there once. */
export function useGo(): (step: Step) => boolean {
  const activity = useActivity()
  const say = useSay()
  return ({ phase, round }) => say('phase.go', { phase: phase.id, round, stamp: activity.phase.stamp })
}
