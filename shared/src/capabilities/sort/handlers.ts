import { tableOf } from '../../methods/table.ts'
import { isAnyLocked } from '../arrange/thing.ts'
import { type BroughtHandlers, HANDS, without } from '../capability.ts'
import { amongCards, cardsNow, changeEach, grouped, isSoleMaker } from '../ids.ts'
import { written } from '../write/write.ts'
import { placed } from './place.ts'
import type { SortUse, sort } from './sort.ts'

export const sortHandlers: BroughtHandlers<'sort', typeof sort.kinds, SortUse> = {
  of: 'sort',
  statements: {
    // METHODS M4–M6: where all sort together, whoever puts a card in another zone may say why afterwards.
    'cards.place': {
      by: HANDS,
      judge: placed,
      inverse: (before, { places }) => {
        const cards = places.flatMap(({ card }) => before.cards[card] ?? [])
        if (cards.length === 0) return []
        return [
          {
            kind: 'cards.place',
            places: cards.map(({ id: card, zone, x, y, order }) => ({
              card,
              zone,
              x,
              y,
              ...(order === undefined ? {} : { order }),
            })),
          },
        ]
      },
      about: ({ places }) => places.map(({ card }) => ({ id: card })),
      among: (said, some) => ({ ...said, places: said.places.filter(({ card }) => some.has(card)) }),
      predict: 'untilShown',
    },
    // A pile keeps what lies in it: it is taken apart first.
    'cards.remove': {
      by: ({ removes }) => (removes ? HANDS : []),
      judge: ({ activity, method, actor }, { cards }) => {
        let table = activity
        for (const one of new Set(cards)) {
          const card = table.cards[one]
          if (!card) return 'card.unknown'
          if (card.within !== null || card.pile.length > 0) return 'card.inPile'
          if (card.locked) return 'thing.locked'
          if (!tableOf(method).shared && !isSoleMaker(activity.makers[one], actor)) return 'card.notYours'
          table = {
            ...table,
            cards: without(table.cards, one),
            makers: without(table.makers, one),
            spotlight: table.spotlight === one ? null : table.spotlight,
          }
        }
        return table
      },
      inverse: (before, { cards }) => cardsNow(before, cards).map(written),
      about: ({ cards }) => cards.map((one) => ({ id: one })),
      among: amongCards,
      predict: 'untilShown',
    },
    'cards.colour': {
      by: HANDS,
      judge: ({ activity }, { id: by, cards, colour }) =>
        isAnyLocked(activity, cards)
          ? 'thing.locked'
          : changeEach(activity, cards, (card) => ({ ...card, colour, touched: by })),
      inverse: (before, { cards }) =>
        grouped(
          cardsNow(before, cards),
          (card) => card.colour,
          (same, colour) => ({ kind: 'cards.colour', cards: same, colour }),
        ),
      about: ({ cards }) => cards.map((one) => ({ id: one })),
      among: amongCards,
      predict: 'untilShown',
    },
  },
}
