import type { Point } from '@kring/shared/ground/world'
import type { CardId, Place, ZoneId } from '@kring/shared/meeting'
import type { Code } from '@kring/shared/protocol/codes'

/** Where a card is put, world units. */
export type PlacedCard = Place & { card: CardId }

/** Cards that go together, and those that cannot come along, with why; undefined: beside the table. */
export type GroupPlaces = {
  places: PlacedCard[]
  refused: { card: CardId; why: Code | undefined }[]
}

/**
 * Where several cards lie that are moved together.
 * @param homes where each of them lay
 * @param rules the zone under a point, and why a card may not lie in a zone
 */
export function placesOf(
  homes: ReadonlyMap<CardId, Point>,
  by: { right: number; down: number },
  rules: {
    zoneAt(point: Point): ZoneId | undefined
    why(card: CardId, zone: ZoneId): Code | undefined
  },
): GroupPlaces {
  const found: GroupPlaces = { places: [], refused: [] }
  for (const [card, home] of homes) {
    const at = { x: Math.round(home.x + by.right), y: Math.round(home.y + by.down) }
    const zone = rules.zoneAt(at)
    const why = zone === undefined ? undefined : rules.why(card, zone)
    if (zone === undefined || why !== undefined) found.refused.push({ card, why })
    else found.places.push({ card, zone, ...at })
  }
  return found
}
