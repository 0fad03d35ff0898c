import type { MoveUse } from '../../capabilities/move/move.ts'
import type { TurnsUse } from '../../capabilities/turns/turns.ts'
import type { WriteUse } from '../../capabilities/write/write.ts'
import type { Activity, Card } from '../../meeting.ts'
import { DECK, LINE, SIDES } from './zones.ts'

/** METHODS M4: everybody writes in silence, at least one strength each. */
export const writing: WriteUse = {
  use: 'write',
  hidden: true,
  zones: () => SIDES.map(({ id }) => id),
  each: ({ cards }) => Number(cards),
  total: ({ cards }) => Number(cards),
  refusal: ({ zone, own }) =>
    zone === 'gap' && !own.includes('strength') ? 'card.strengthFirst' : undefined,
  hint: (_settings, zone) => SIDES.find(({ id }) => id === zone)?.hint ?? { nl: zone, en: zone },
}

/** METHODS M4: one after the other gets a card of the heap, until all have a place. */
export const turns: TurnsUse = { use: 'turns', goes: 'untilDone', order: () => 'chance' }

export const fromHeap: MoveUse = {
  use: 'move',
  targets: (activity, card) => (isDealt(activity, card) ? LINE : []),
  refusal: ({ activity, card, zone }) =>
    isDealt(activity, card) && LINE.includes(zone) ? undefined : 'card.notNow',
  room: ({ why }) => why === true,
  heap: DECK,
}

function isDealt(activity: Activity, card: Card): boolean {
  return card.zone === DECK && card.within === null && activity.dealt === card.id
}
