import type { Phase } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'

/**
 * @param phases of the method, in order
 * @returns the phase in which the words of another began to be typed: where they go on being shown, so does their field
 */
export function wordStep(phases: readonly Phase[], phase: Phase): string {
  const before = phases[phases.indexOf(phase) - 1]
  return before && usedIn(phase, 'say')?.goesOn ? wordStep(phases, before) : phase.id
}
