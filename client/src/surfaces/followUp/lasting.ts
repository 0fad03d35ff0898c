import type { Action } from '@kring/shared/meeting'

/**
 * What stays where there is no room for all: conclusions, which are what the whole board came to, and then the newest.
 * @param most how many find room
 */
export function lasting(actions: readonly Action[], most: number): Action[] {
  const isConclusion = ({ type }: Action) => type === 'conclusion'
  const newest = actions.toReversed()
  const ranked = [...newest.filter(isConclusion), ...newest.filter((action) => !isConclusion(action))]
  const staying = new Set(ranked.slice(0, most))
  return actions.filter((action) => staying.has(action))
}
