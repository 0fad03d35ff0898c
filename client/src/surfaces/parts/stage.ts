import type { Phase, UseId } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'

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

/** @returns the stage of a phase, read from what is done in it. */
export function stageOf(phase: Phase): Stage {
  const uses = (id: UseId) => usedIn(phase, id) !== undefined
  if (phase.does.length === 0 || uses('say')) return 'circle'
  if (uses('write')) return usedIn(phase, 'write')?.hidden ? 'write' : 'free'
  if (uses('harvest')) return 'harvest'
  if (uses('rate')) return 'weigh'
  if (uses('turns')) return uses('move') ? 'turns' : 'circle'
  if (uses('sort')) return 'sort'
  if (uses('followUp')) return 'link'
  return uses('pile') ? 'shape' : 'gather'
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
  return usedIn(phase, 'turns') !== undefined
}

/** @returns whether whose turn it is moves a card, and does not only speak. */
export function movesInTurn(phase: Phase): boolean {
  return usedIn(phase, 'move') !== undefined
}
