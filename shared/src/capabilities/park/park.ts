import * as z from 'zod/mini'
import { ids } from '../../basis/fields.ts'
import { LIMITS } from '../../meeting.ts'
import type { Capability, Stateless } from '../capability.ts'
import { amongCards, cardsNow, changeEach, grouped } from '../ids.ts'

/** What the group does not go on with now is put aside, and can be taken up again. */
export type ParkUse = { readonly use: 'park' }

const kinds = { 'card.park': { cards: ids(LIMITS.cards), parked: z.boolean() } }

export const park: Capability<'park', Stateless, typeof kinds, ParkUse, 'kept'> = {
  id: 'park',
  scope: 'activity',
  words: 'kept',
  initial: {},
  records: {},
  kinds,
  statements: {
    'card.park': {
      by: ['facilitator'],
      judge: ({ activity }, { id, cards, parked }) =>
        changeEach(activity, cards, (card) => ({ ...card, parked, touched: id })),
      inverse: (before, { cards }) =>
        grouped(
          cardsNow(before, cards),
          (card) => card.parked,
          (same, parked) => ({ kind: 'card.park', cards: same, parked }),
        ),
      about: ({ cards }) => cards.map((id) => ({ id })),
      among: amongCards,
      predict: 'untilShown',
    },
  },
}
