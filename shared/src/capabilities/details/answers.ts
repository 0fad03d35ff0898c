import { isHeap } from '../../ground/ground.ts'
import { laidAt, settle } from '../../ground/layout.ts'
import type { Activity, Card } from '../../meeting.ts'
import { type Detail, tableOf } from '../../methods/table.ts'
import type { Run } from '../capability.ts'

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
  const zone = zoneAfter?.(card) ?? card.zone
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
