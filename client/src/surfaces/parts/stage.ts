import type { Phase } from '@kring/shared/methods/method'

/**
 * What people do together in a phase, whatever method it belongs to: the surfaces offer controls by this and
 * never by the name of a method or phase.
 * `shape`: cards lie open and names are proposed; `sort`: everybody moves, piles and tags; `link`: from cards to
 * steps, questions and conclusions; `free`: a whiteboard; `circle`: people sit in a circle and speak one by one.
 */
export type Stage =
  | 'gather'
  | 'write'
  | 'shape'
  | 'sort'
  | 'turns'
  | 'weigh'
  | 'link'
  | 'free'
  | 'circle'
  | 'harvest'

const STAGES: Record<Phase['input'], Stage> = {
  none: 'gather',
  silent: 'write',
  open: 'shape',
  sort: 'sort',
  turn: 'turns',
  rate: 'weigh',
  link: 'link',
  free: 'free',
  round: 'circle',
  harvest: 'harvest',
}

/** @returns the stage of a phase, read from how people contribute in it. */
export function stageOf(phase: Phase): Stage {
  return STAGES[phase.input]
}

/** The stages in which there is no board to look at. */
const WITHOUT_BOARD = ['gather', 'write', 'circle'] as const
export type StageWithoutBoard = (typeof WITHOUT_BOARD)[number]

/** @returns whether the group looks at something else than a board. */
export function isWithoutBoard(stage: Stage): stage is StageWithoutBoard {
  return (WITHOUT_BOARD as readonly Stage[]).includes(stage)
}

/** @returns whether people take turns in a phase: one who has it, others who had it or wait. */
export function takesTurns(phase: Phase): boolean {
  return phase.onEnter === 'startRound'
}

/** @returns whether whose turn it is moves a card, and does not only speak. */
export function movesInTurn(phase: Phase): boolean {
  return phase.allow.turnHolder?.includes('card.move') ?? false
}
