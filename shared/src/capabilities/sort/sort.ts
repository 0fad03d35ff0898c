import * as z from 'zod/mini'
import { coordinate, id, ids } from '../../basis/fields.ts'
import { type Ground, isHeap, towards, zoneAt, zonesOf } from '../../ground/ground.ts'
import { laidAt, onTable, settle } from '../../ground/layout.ts'
import type { Point } from '../../ground/world.ts'
import { type Activity, type Card, type CardId, LIMITS, type Move, type ZoneId } from '../../meeting.ts'
import { isWorkedOn } from '../../methods/phases.ts'
import { tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { aboveCards, orderSchema, withinReach } from '../arrange/order.ts'
import { isAnyLocked } from '../arrange/thing.ts'
import { type Args, type Capability, HANDS, type Run, type Stateless, without } from '../capability.ts'
import { colourSchema } from '../draw/mark.ts'
import { amongCards, cardsNow, changeEach, grouped, isMaker, isSoleMaker, isTaken } from '../ids.ts'
import { written } from '../write/write.ts'

/** Everybody with hands on the board moves cards, and gives them colours. */
export type SortUse = {
  readonly use: 'sort'
  /** Only these zones are worked on; all of them when absent. */
  readonly zones?: readonly ZoneId[]
  /** How many cards and piles a group can still oversee, where it sorts towards that. */
  readonly clusters?: number
  /** Whether cards may be taken off the board. */
  readonly removes?: true
}

/** Cards, and where each is put; `order`: how high it lay there, when that is taken back. */
export const placesOf = z
  .array(
    z.strictObject({
      card: id,
      zone: id,
      x: z.optional(coordinate),
      y: z.optional(coordinate),
      order: z.optional(orderSchema),
    }),
  )
  .check(z.minLength(1), z.maxLength(LIMITS.perStatement))

const kinds = {
  'cards.place': { places: placesOf },
  'cards.remove': { cards: ids(LIMITS.perStatement) },
  'cards.colour': { cards: ids(LIMITS.perStatement), colour: colourSchema },
}

export const sort: Capability<'sort', Stateless, typeof kinds, SortUse, 'kept'> = {
  id: 'sort',
  scope: 'activity',
  words: 'kept',
  initial: {},
  records: {},
  kinds,
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

/** Puts cards in zones or at places, one after the other. */
export function placed(
  run: Run,
  { id: said, places, over }: Args<(typeof kinds)['cards.place']> & { id: string; over?: string | undefined },
): Activity | Code {
  const { activity, method } = run
  const { ground: groundOf, placeRefusal } = tableOf(method)
  const ground = groundOf(activity.settings)
  const zones = zonesOf(ground)
  let table = activity
  const wishes = new Map<CardId, Point>()
  const raised = over === undefined && tableOf(method).shared ? raisedOrders(activity, places) : undefined
  for (const [index, { card, zone, x, y, order: lay }] of places.entries()) {
    const found = table.cards[card]
    if (!found) return 'card.unknown'
    if (found.within !== null) return 'card.inPile'
    if (found.locked) return 'thing.locked'
    if (!zones.includes(zone)) return 'statement.notAllowed'
    const elsewhere = zone !== found.zone
    const refused = elsewhere ? placeRefusal?.(activity, found, zone) : undefined
    if (refused) return refused
    if (!isWorkedOn(activity, found.zone)) return 'card.notNow'
    const order = lay === undefined ? raised?.get(card) : withinReach(lay, activity)
    const placed: Card = {
      ...found,
      ...(order === undefined ? {} : { order }),
      zone,
      touched: said,
      came: elsewhere ? cameFrom(ground, found, zone) : found.came,
    }
    const dropped = x !== undefined && y !== undefined ? onTable(ground, { x, y }) : undefined
    const put = { ...table, cards: { ...table.cards, [card]: placed } }
    table = put
    if (dropped === undefined || zoneAt(ground, dropped) !== zone || isHeap(ground, zone)) {
      wishes.set(card, towards(ground, zone, dropped ?? found))
    } else {
      wishes.delete(card)
      // What is taken back lies exactly where it lay.
      const isBack = over !== undefined
      const cards = isBack ? laidAt(put.cards, [card], [dropped]) : settle(put, ground, placed, dropped)
      table = { ...put, cards }
    }
    if (elsewhere)
      table = withMove(run, table, index === 0 ? said : `${said.slice(0, 28)}-${index}`, found, zone)
  }
  return { ...table, cards: laidAt(table.cards, [...wishes.keys()], [...wishes.values()]) }
}

/** On a whiteboard what is moved comes to lie above all, in the order in which it lay. */
function raisedOrders(activity: Activity, places: readonly { card: CardId }[]): ReadonlyMap<CardId, number> {
  const { cards } = activity
  const above = aboveCards(activity)
  const order = (card: CardId) => cards[card]?.order ?? 0
  const moved = [...new Set(places.map(({ card }) => card))].sort((one, other) => order(one) - order(other))
  return new Map(moved.map((card, index) => [card, above + index]))
}

/** What is taken off a heap knows that it lay there, and may go back. */
function cameFrom(ground: Ground, { zone, x, y, came }: Card, to: ZoneId): Card['came'] {
  if (isHeap(ground, to)) return null
  return isHeap(ground, zone) ? { zone, x, y } : came
}

/**
 * Notes that a card went to another zone, so that it can be said why. Somebody who moves the same card on moved it
 * once, and who puts it back did not move it: only what was given a reason stands.
 */
function withMove(
  { actor, speaker, context }: Run,
  table: Activity,
  id: string,
  card: Card,
  to: ZoneId,
): Activity {
  const sorted = Object.values(table.moves).filter((move) => move.turn === 0)
  const last = sorted.findLast((move) => move.card === card.id)
  const isSame = last?.to === card.zone && last.note === '' && isMaker(table.makers[last.id], actor)
  const goesOn = isSame ? last : undefined
  const left: Activity = goesOn
    ? { ...table, moves: without(table.moves, goesOn.id), makers: without(table.makers, goesOn.id) }
    : table
  const { zone: from, x: fromX, y: fromY } = card
  const origin = goesOn
    ? { from: goesOn.from, fromX: goesOn.fromX, fromY: goesOn.fromY }
    : { from, fromX, fromY }
  // An id that something has already, such as somebody else's move, takes nothing over.
  if (origin.from === to || isTaken(left, id) || sorted.length >= LIMITS.sorted) return left
  const move: Move = { id, card: card.id, note: '', round: 0, turn: 0, ...origin, to, at: context.at }
  return {
    ...left,
    moves: { ...left.moves, [id]: move },
    makers: { ...left.makers, [id]: [{ member: actor, hand: speaker.id }] },
  }
}
