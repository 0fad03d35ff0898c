import type { MoveUse, WantedMove } from '../../capabilities/move/move.ts'
import type { PileUse } from '../../capabilities/pile/pile.ts'
import type { TurnsUse } from '../../capabilities/turns/turns.ts'
import type { WriteUse } from '../../capabilities/write/write.ts'
import { looseCards } from '../../meeting.ts'
import type { Code } from '../../protocol/codes.ts'
import { CENTRE, zones } from './zones.ts'

/** METHODS M7: everybody writes in silence; all cards begin in the outermost ring. */
export const writing: WriteUse = {
  use: 'write',
  hidden: true,
  zones: (settings) => zones(settings).slice(0, 1),
  each: ({ cards }) => Number(cards),
  supply: ({ supply }) => (Array.isArray(supply) ? supply : []),
}

/** METHODS M7: what is missing in the interim look may still come in, with the group's nod. */
export const look: PileUse = {
  use: 'pile',
  proposals: true,
  newCards: (settings) => zones(settings)[0] ?? CENTRE,
}

export const turns: TurnsUse = {
  use: 'turns',
  goes: 'once',
  order: ({ order }) => (order === 'random' ? 'chance' : order === 'hand' ? 'hand' : 'arrival'),
  mayPass: ({ pass }) => pass === true,
}

export const inward: MoveUse = {
  use: 'move',
  refusal: moveRefusal,
  room: ({ why }) => why === true,
  targets: ({ settings }, card) => {
    const all = zones(settings)
    const next = all[all.indexOf(card.zone) + 1]
    return card.within === null && next !== undefined ? [next] : []
  },
}

/**
 * METHODS M7: one ring inward, not a card that is only one's own; the centre may have a capacity.
 * A card with several authors may be moved by each of them (METHODS D5).
 */
function moveRefusal({ activity, card, makers, member, zone }: WantedMove): Code | undefined {
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
