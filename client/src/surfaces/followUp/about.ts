import { standing } from '@kring/shared/harvest/standing'
import type { Action, Activity } from '@kring/shared/meeting'

/** @returns the labels of the cards something is about, as they stand on the board: none, one, or two that are crossed. */
export function aboutOf(activity: Activity, { card, across }: Pick<Action, 'card' | 'across'>): string[] {
  return [card, across].flatMap((id) => standing(activity, id)?.label ?? [])
}
