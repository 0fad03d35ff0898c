import type { Activity, Card, CardId, Maker, MemberId } from '../meeting.ts'
import type { Code } from '../protocol/codes.ts'
import type { Saying } from '../statement.ts'

/**
 * What of an activity may have a maker; all of it shares one space of names. Who made it is not asked: a device is told
 * that on another connection than what lies on the table, and may hear of one of them earlier.
 */
const MADE = [
  'cards',
  'drafts',
  'proposals',
  'moves',
  'marks',
  'shared',
  'arguments',
  'parkingList',
] as const satisfies readonly (keyof Activity)[]

/** @returns whether something of an activity has this id */
export function isTaken(activity: Activity, id: string): boolean {
  return MADE.some((things) => Object.hasOwn(activity[things], id))
}

/** @returns whether somebody made this, alone or with others */
export function isMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers?.some((maker) => maker.member === member) ?? false
}

/** @returns whether somebody made this, and nobody else did */
export function isSoleMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers !== undefined && makers.length > 0 && makers.every((maker) => maker.member === member)
}

/** @returns those of these cards that are there */
export function cardsNow(activity: Activity, ids: readonly CardId[]): Card[] {
  return ids.flatMap((id) => activity.cards[id] ?? [])
}

/** Changes each of these cards, or tells that one is not there. */
export function changeEach(
  activity: Activity,
  ids: readonly CardId[],
  change: (card: Card) => Card,
): Activity | Code {
  const cards = { ...activity.cards }
  for (const id of ids) {
    const card = cards[id]
    if (!card) return 'card.unknown'
    cards[id] = change(card)
  }
  return { ...activity, cards }
}

/** @returns one statement for all cards that had the same before */
export function grouped<T>(
  cards: readonly Card[],
  had: (card: Card) => T,
  say: (cards: string[], value: T) => Saying,
): Saying[] {
  const groups = new Map<T, string[]>()
  for (const card of cards) groups.set(had(card), [...(groups.get(had(card)) ?? []), card.id])
  return [...groups].map(([value, ids]) => say(ids, value))
}

/** @returns the same about these of its cards only */
export function amongCards<A extends { cards: CardId[] }>(said: A, ids: ReadonlySet<string>): A {
  return { ...said, cards: said.cards.filter((card) => ids.has(card)) }
}
