import { itemGroupsOf } from '@kring/shared/capabilities/rate/asked'
import type { ItemId, Rating } from '@kring/shared/capabilities/rate/rating'
import type { Card } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { byZone } from '../../cards/byZone.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'

/** Something that is rated, as people read it: a card, or an item of the method. */
export type RatedItem = { id: ItemId; title: string; card?: Card }
/** Those that belong together; `title` is null where they need none. */
export type RatedGroup = { id: string; title: string | null; items: RatedItem[] }

/** @returns what is rated, in groups: the cards that still lie on the board, by zone, or what the method asks about */
export function useRatedItems(rating: Rating | undefined): RatedGroup[] {
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  if (!rating) return []
  const read = (title: { nl: string; en: string } | string) =>
    typeof title === 'string' ? title : text(title)
  const groups = itemGroupsOf(activity, rating.id)
  if (groups) {
    const asked = new Set(rating.items)
    return groups
      .map(({ id, title, items }) => ({
        id,
        title: title === null ? null : read(title),
        items: items
          .filter((item) => asked.has(item.id))
          .map((item) => ({ id: item.id, title: read(item.title) })),
      }))
      .filter(({ items }) => items.length > 0)
  }
  // A card that went into a pile meanwhile is no longer asked about.
  const cards = rating.items.flatMap((id) => activity.cards[id] ?? []).filter((card) => card.within === null)
  return byZone(method, activity, cards).map((group) => ({
    id: group.zone,
    title: text(tableOf(method).zoneTitle(activity.settings, group.zone)),
    items: group.cards.map((card) => ({ id: card.id, title: card.label, card })),
  }))
}
