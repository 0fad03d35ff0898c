import { id, ids, line } from '../../basis/fields.ts'
import { isHeap } from '../../ground/ground.ts'
import { laidAt, settle } from '../../ground/layout.ts'
import { type Activity, type Card, LIMITS } from '../../meeting.ts'
import { type Detail, isAskedOf, tableOf } from '../../methods/table.ts'
import { type Capability, HANDS, type Run, type Stateless, type Who } from '../capability.ts'
import { amongCards, cardsNow, grouped } from '../ids.ts'

/** People say of cards what the method asks besides their text; everybody with hands on the board unless said otherwise. */
export type DetailsUse = { readonly use: 'details'; readonly by?: readonly Who[] }

const kinds = { 'cards.detail': { cards: ids(LIMITS.perStatement), detail: id, value: line(LIMITS.text) } }

export const details: Capability<'details', Stateless, typeof kinds, DetailsUse, 'kept'> = {
  id: 'details',
  scope: 'activity',
  words: 'kept',
  initial: {},
  records: {},
  kinds,
  statements: {
    'cards.detail': {
      by: ({ by }) => by ?? HANDS,
      refuses: ({ activity, method }, { cards, detail, value }) => {
        const wanted = tableOf(method)
          .details?.(activity.settings)
          .find((one) => one.id === detail)
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

/** @returns whether a value answers what a method asks of cards; empty takes the answer back. */
export function answers(activity: Activity, detail: Detail, value: string): boolean {
  if (value === '') return true
  switch (detail.type) {
    case 'choice':
      return detail.options.some((option) => option.id === value)
    case 'text':
      return true
    case 'card':
      return activity.cards[value]?.within === null && activity.cards[value].zone === detail.from
  }
}

/**
 * A card goes where it belongs after something was said about it, such as out of what people can influence, and
 * back to where it lay when that is taken back.
 */
export function follow({ method }: Pick<Run, 'method'>, activity: Activity, card: Card): Activity {
  const { zoneAfter, ground: groundOf } = tableOf(method)
  const zone = zoneAfter?.(activity, card) ?? card.zone
  if (zone === card.zone) return activity
  const ground = groundOf(activity.settings)
  const { came, x, y } = card
  const returns = came?.zone === zone
  const arriving: Card = { ...card, zone, came: { zone: card.zone, x, y } }
  const table = { ...activity, cards: { ...activity.cards, [card.id]: arriving } }
  const cards =
    returns && !isHeap(ground, zone)
      ? laidAt(table.cards, [card.id], [came])
      : settle(table, ground, arriving, card)
  return { ...activity, cards }
}
