import type { Activity, Card } from '@kring/shared/meeting'
import { methodOf } from '@kring/shared/methods/registry'

/** @returns the cards of the core: as proposed to the group, else as they suggest themselves. */
export function coreOf(activity: Activity): Card[] {
  const proposed = activity.poll?.cards.flatMap((id) => activity.cards[id] ?? [])
  const cards = proposed ?? methodOf(activity.method)?.coreSuggestion(activity) ?? []
  return cards.filter((card) => card.within === null && !card.parked)
}
