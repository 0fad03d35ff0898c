import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { id, line, stamp } from '../../basis/fields.ts'
import type { Words } from '../../basis/words.ts'
import { type Activity, type Card, type CardId, LIMITS } from '../../meeting.ts'
import type { Description } from '../capability.ts'
import { standing } from '../cards/standing.ts'

/** What is said of a card that may be chosen, in the order in which it is read. */
export const SIDES = [
  { id: 'for', title: { nl: 'Voor', en: 'For' } },
  { id: 'against', title: { nl: 'Tegen', en: 'Against' } },
  { id: 'condition', title: { nl: 'Voorwaarde', en: 'Condition' } },
] as const satisfies readonly { readonly id: string; readonly title: Words }[]
export type Side = (typeof SIDES)[number]['id']

/** A group says of each card what speaks for it, what against it, and on which condition it would do. */
export type ArgueUse = {
  readonly use: 'argue'
  /** The cards it is about. */
  about(activity: Activity): readonly Card[]
}

/** Without a name: what counts is what is said. */
export type Argument = { id: string; card: CardId; side: Side; text: string; order: number }

export type ArgueState = { arguments: Record<string, Argument> }

const kinds = {
  'argument.set': {
    argument: id,
    card: id,
    side: z.enum(SIDES.map((side) => side.id)),
    text: line(LIMITS.text),
    /** What is brought back stands where it stood. */
    order: z.optional(stamp),
  },
  'argument.remove': { argument: id },
}

export const argue: Description<'argue', ArgueState, typeof kinds, ArgueUse, 'kept'> = {
  id: 'argue',
  scope: 'activity',
  words: 'kept',
  initial: { arguments: {} },
  records: { arguments: { keep: 'ledger', each: { toAll: audience.argument } } },
  kinds,
}

/** @returns what is said of a card, and of what lies in it when it is a pile, as it came */
export function argumentsAbout(activity: Activity, card: CardId, side?: Side): Argument[] {
  return Object.values(activity.arguments)
    .filter((one) => standing(activity, one.card)?.id === card && (side ?? one.side) === one.side)
    .sort((one, other) => one.order - other.order)
}

/** @returns of these cards the ones nobody spoke for yet, or nobody against */
export function oneSided(activity: Activity, cards: readonly Card[]): Card[] {
  const isSaid = (card: Card, side: Side) => argumentsAbout(activity, card.id, side).length > 0
  return cards.filter((card) => !isSaid(card, 'for') || !isSaid(card, 'against'))
}
