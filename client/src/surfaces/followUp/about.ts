import type { Language } from '@kring/shared/basis/words'
import { standing } from '@kring/shared/capabilities/cards/standing'
import { alongWith } from '@kring/shared/harvest/along'
import type { Action, Activity } from '@kring/shared/meeting'

/** @returns the labels of the cards something is about, as they stand on the board: none, one, or two that are crossed. */
export function aboutOf(activity: Activity, { card, across }: Pick<Action, 'card' | 'across'>): string[] {
  return [card, across].flatMap((id) => standing(activity, id)?.label ?? [])
}

/** @returns the values of the school what something is about belongs to, in words; empty where there are none */
export function valuesOf(
  activity: Activity,
  { card, across }: Pick<Action, 'card' | 'across'>,
  language: Language,
): string {
  return alongWith(activity, [card, across], language).join(', ')
}
