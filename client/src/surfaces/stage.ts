import type { Phase } from '@kring/shared/method'

/**
 * What people do together in a phase, whatever method it belongs to: the surfaces offer controls by this and
 * never by the name of a method or phase.
 */
export type Stage = 'gather' | 'write' | 'shape' | 'turns' | 'weigh' | 'follow' | 'harvest'

/** @returns the stage of a phase, read from how people contribute in it and what may be said. */
export function stageOf(phase: Phase): Stage {
  if (phase.input === 'harvest') return 'harvest'
  if (phase.input === 'silent') return 'write'
  if (phase.input === 'turn') return 'turns'
  if (phase.input === 'rate') return 'weigh'
  const heard = Object.values(phase.allow).flat()
  if (heard.includes('merge.propose')) return 'shape'
  if (heard.includes('action.set')) return 'follow'
  return 'gather'
}
