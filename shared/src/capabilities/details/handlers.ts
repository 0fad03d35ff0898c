import type { Card } from '../../meeting.ts'
import { detailsIn, isAskedOf } from '../../methods/table.ts'
import { type BroughtHandlers, HANDS } from '../capability.ts'
import { amongCards, cardsNow, grouped } from '../ids.ts'
import { answers, follow } from './answers.ts'
import type { DetailsUse, details } from './details.ts'

export const detailsHandlers: BroughtHandlers<'details', typeof details.kinds, DetailsUse> = {
  of: 'details',
  statements: {
    'cards.detail': {
      by: ({ by }) => by ?? HANDS,
      refuses: ({ activity, method }, { cards, detail, value }) => {
        const wanted = detailsIn(method, activity.settings).find((one) => one.id === detail)
        if (!wanted || wanted.fixed) return 'statement.notAllowed'
        const isAsked = cards.every((one) => {
          const card = activity.cards[one]
          return card?.within !== null || isAskedOf(wanted, card)
        })
        return isAsked && answers(activity, wanted, value) ? undefined : 'statement.notAllowed'
      },
      judge: (run, { id: by, cards, detail, value }) => {
        let table = run.activity
        for (const one of new Set(cards)) {
          const card = table.cards[one]
          if (!card) return 'card.unknown'
          if (card.within !== null) return 'card.inPile'
          const { [detail]: _before, ...others } = card.details
          const said: Card = {
            ...card,
            details: value ? { ...others, [detail]: value } : others,
            touched: by,
          }
          table = follow(run, { ...table, cards: { ...table.cards, [one]: said } }, said)
        }
        return table
      },
      inverse: (before, { cards, detail }) =>
        grouped(
          cardsNow(before, cards),
          (card) => card.details[detail] ?? '',
          (same, value) => ({ kind: 'cards.detail', cards: same, detail, value }),
        ),
      about: ({ cards }) => cards.map((one) => ({ id: one })),
      among: amongCards,
      predict: 'untilShown',
    },
  },
}
