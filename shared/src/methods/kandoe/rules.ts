import { looseCards } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import type { WantedMove } from '../method.ts'
import { CENTRE, zones } from './zones.ts'

/**
 * METHODS M7: one ring inward, not a card that is only one's own; the centre may have a capacity.
 * A card with several authors may be moved by each of them (METHODS D5).
 */
export function moveRefusal({ activity, card, makers, member, zone }: WantedMove): Code | undefined {
  const { settings } = activity
  const all = zones(settings)
  if (card.zone === CENTRE) return 'card.atCentre'
  if (all.indexOf(zone) !== all.indexOf(card.zone) + 1) return 'card.oneStepIn'
  const capacity = Number(settings.centre)
  if (zone === CENTRE && capacity > 0) {
    const inside = looseCards(activity).filter((other) => other.zone === CENTRE).length
    if (inside >= capacity) return 'centre.full'
  }
  const sole = makers.length > 0 && makers.every((maker) => maker.member === member)
  return sole && settings.ownCard !== true ? 'card.own' : undefined
}
