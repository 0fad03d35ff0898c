import { scaleOf } from '@kring/shared/capabilities/rate/scales'
import type { Phase } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'

/** @returns whether how a group rates in a phase is one picture of all items: levels that have an order, of what is no goal */
export function isPictured(phase: Phase): boolean {
  const use = usedIn(phase, 'rate')
  return use?.items !== undefined && scaleOf(use.scale).isOrdered === true && !usedIn(phase, 'goals')
}
