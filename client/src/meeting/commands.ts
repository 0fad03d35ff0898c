import type { Point } from '@kring/shared/ground/world'
import type { Activity, Card, CardId, MemberId, ZoneId } from '@kring/shared/meeting'
import type { Kind, StatementOf } from '@kring/shared/statement'
import { useMemo } from 'react'
import { inParts } from './inParts.ts'
import { newId } from './newId.ts'
import type { Args } from './say.ts'
import { useActivityWith, useDryRun, useSay } from './session.ts'

/** Where a card is to lie; without a point wherever there is room in the zone. */
export type Place = StatementOf<'cards.place'>['places'][number]

/**
 * What people do with cards, however they do it: by dragging, from a list, with a button or a key. Each returns whether
 * it was said; what is about more cards than one statement may be is said in parts.
 */
export type CardCommands = {
  /** Gives a card its place in a turn; `at` where it was dropped. */
  move(card: CardId, zone: ZoneId, at?: Point | null): boolean
  /** Puts cards somewhere, where everybody sorts. */
  place(places: readonly Place[]): boolean
  /** Lays a card on one that lies there: the two are a pile with the name of the lower one. */
  stack(lower: CardId, upper: CardId): boolean
  /** One name for a card, or for a pile of several. */
  name(cards: readonly CardId[], label: string, text: string): boolean
  /** Takes a pile apart, or gives a card its last name back. */
  takeApart(card: CardId): boolean
  remove(cards: readonly CardId[]): boolean
  colour(cards: readonly CardId[], colour: number): boolean
  /** Answers what the method asks of cards; an empty value takes the answer back. */
  detail(cards: readonly CardId[], detail: string, value: string): boolean
  park(cards: readonly CardId[], isParked: boolean): boolean
  /** Shows one card large to everybody, or none. */
  spotlight(card: CardId | null): boolean
  /** Says a card otherwise that lies there already. */
  rewrite(card: Pick<Card, 'id' | 'label' | 'text'>): boolean
}

/** Says one thing, or asks whether it could be said. @returns whether it is accepted */
type Speak = <K extends Kind>(kind: K, args: Args<K>) => boolean

/**
 * @param speak says what a command comes to, or only asks the referee about it
 * @param activity as it is now
 */
export function cardCommands(speak: Speak, activity: Pick<Activity, 'turn'>): CardCommands {
  const inAll = <T>(all: readonly T[], say: (part: T[]) => boolean) =>
    inParts(all).reduce((isSaid, part) => say(part) && isSaid, true)
  const place = (places: readonly Place[]) => inAll(places, (part) => speak('cards.place', { places: part }))
  const name = (cards: readonly CardId[], label: string, text: string) =>
    speak('pile.make', { pile: newId(), cards: [...cards], label, text })
  return {
    place,
    name,
    move: (card, zone, at) => speak('card.move', { card, zone, turn: activity.turn?.number ?? 0, ...at }),
    stack: (lower, upper) => speak('cards.stack', { pile: newId(), card: upper, onto: lower }),
    takeApart: (card) => speak('merge.undo', { card }),
    remove: (cards) => inAll(cards, (part) => speak('cards.remove', { cards: part })),
    colour: (cards, colour) => inAll(cards, (part) => speak('cards.colour', { cards: part, colour })),
    detail: (cards, detail, value) =>
      inAll(cards, (part) => speak('cards.detail', { cards: part, detail, value })),
    park: (cards, parked) => speak('card.park', { cards: [...cards], parked }),
    spotlight: (card) => speak('spotlight.set', { card }),
    rewrite: ({ id, label, text }) => speak('card.write', { card: id, label, text }),
  }
}

/** @param as the person this device acts for, when it is not its own member */
export function useCardCommands(as?: MemberId): CardCommands {
  const say = useSay()
  const activity = useActivityWith('turn')
  return useMemo(() => cardCommands((kind, args) => say(kind, args, { as }), activity), [say, activity, as])
}

/**
 * The same commands, which only ask: each returns whether it would be accepted now, and nothing is said.
 * @param as the person this device acts for, when it is not its own member
 */
export function useCardTrials(as?: MemberId): CardCommands {
  const dryRun = useDryRun(as)
  const activity = useActivityWith('turn')
  return useMemo(
    () => cardCommands((kind, args) => dryRun(kind, args) === undefined, activity),
    [dryRun, activity],
  )
}
