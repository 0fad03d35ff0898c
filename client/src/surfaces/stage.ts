import type { Phase } from '@kring/shared/method'

/**
 * What people do together in a phase, whatever method it belongs to: the surfaces offer controls by this and
 * never by the name of a method or phase.
 * `shape`: cards lie open and names are proposed; `sort`: everybody moves, piles and tags; `link`: from cards to
 * steps, questions and conclusions; `free`: a whiteboard.
 */
export type Stage = 'gather' | 'write' | 'shape' | 'sort' | 'turns' | 'weigh' | 'link' | 'free' | 'harvest'

const STAGES: Record<Phase['input'], Stage> = {
  none: 'gather',
  silent: 'write',
  open: 'shape',
  sort: 'sort',
  turn: 'turns',
  rate: 'weigh',
  link: 'link',
  free: 'free',
  harvest: 'harvest',
}

/** @returns the stage of a phase, read from how people contribute in it. */
export function stageOf(phase: Phase): Stage {
  return STAGES[phase.input]
}
