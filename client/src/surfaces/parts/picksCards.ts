import type { Stage } from './stage.ts'

/** @returns whether a tap on a card picks it here, to do something with one or several of them. */
export function picksCards(stage: Stage): boolean {
  return stage === 'shape' || stage === 'sort'
}
