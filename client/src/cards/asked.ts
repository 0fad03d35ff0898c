import { type Activity, type Card, looseCards } from '@kring/shared/meeting'
import type { Method } from '@kring/shared/methods/method'
import { usedNow } from '@kring/shared/methods/phases'
import { type Detail, detailsIn, isAskedOf, tableOf } from '@kring/shared/methods/table'
import { asTheyLie } from './asTheyLie.ts'

export type ChoiceDetail = Extract<Detail, { type: 'choice' }>

/** @returns what people can say about this card besides its text, in the order of the method. */
export function detailsFor(
  method: Method,
  activity: Pick<Activity, 'settings'>,
  card: Card,
): readonly Detail[] {
  const all = detailsIn(method, activity.settings)
  return all.filter((detail) => isAskedOf(detail, card) && isAsked(detail))
}

/** What was known from the beginning is no question, nor is one without answers: a group may have named no anchors. */
function isAsked(detail: Detail): boolean {
  return !detail.fixed && (detail.type !== 'choice' || detail.options.length > 0)
}

/** @returns a question with one answer: it only asks whether somebody looked. */
export function isCheck(detail: Detail): detail is ChoiceDetail {
  return detail.type === 'choice' && detail.options.length === 1
}

/**
 * What a card still lacks of what is asked of every card: its choices and texts. What is only welcome is
 * never missing, nor is a link to another card; a balance is known from the writing.
 */
export function missing(method: Method, activity: Pick<Activity, 'settings'>, card: Card): Detail[] {
  return detailsFor(method, activity, card).filter(
    (detail) =>
      !detail.welcome &&
      detail.type !== 'card' &&
      !(detail.type === 'choice' && detail.balance) &&
      !card.details[detail.id],
  )
}

/** @returns the cards people work on now, zone by zone and as they lie, from the top left. */
export function workedOn(method: Method, activity: Activity): Card[] {
  const zones = usedNow(activity, 'sort')?.zones
  return tableOf(method)
    .ranking(activity)
    .flatMap(({ cards }) => [...cards].sort(asTheyLie))
    .filter((card) => !card.parked && (zones?.includes(card.zone) ?? true))
}

/** @returns of those the ones that still lack something. */
export function waiting(method: Method, activity: Activity): Card[] {
  return workedOn(method, activity).filter((card) => missing(method, activity, card).length > 0)
}

/** How many cards say which answer to a choice: what lies in a pile counts by itself, unless the pile was told. */
export function countsOf(activity: Activity, detail: ChoiceDetail): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const count = (card: Card, told: string | undefined) => {
    const said = told ?? card.details[detail.id]
    for (const id of card.pile) {
      const part = activity.cards[id]
      if (part) count(part, said)
    }
    if (card.pile.length === 0 && said) counts.set(said, (counts.get(said) ?? 0) + 1)
  }
  for (const card of looseCards(activity)) if (!card.parked) count(card, undefined)
  return counts
}
