import * as z from 'zod/mini'
import { coordinate, id } from '../../basis/fields.ts'
import { type Ground, isHeap, towards, zoneAt, zonesOf } from '../../ground/ground.ts'
import { laidAt, onTable, settle } from '../../ground/layout.ts'
import type { Point } from '../../ground/world.ts'
import { type Activity, type Card, type CardId, LIMITS, type Move, type ZoneId } from '../../meeting.ts'
import { isWorkedOn } from '../../methods/phases.ts'
import { tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { aboveCards, orderSchema, reachOf } from '../arrange/order.ts'
import { type Args, type Run, without } from '../capability.ts'
import { isMaker, isTaken } from '../ids.ts'

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

/** Puts cards in zones or at places, one after the other. */
export function placed(
  run: Run,
  { id: said, places, over }: Args<{ places: typeof placesOf }> & { id: string; over?: string | undefined },
): Activity | Code {
  const { activity, method } = run
  const { ground: groundOf, placeRefusal } = tableOf(method)
  const ground = groundOf(activity.settings)
  const zones = zonesOf(ground)
  let table = activity
  const wishes = new Map<CardId, Point>()
  const within = reachOf(activity)
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
    const order = lay === undefined ? raised?.get(card) : within(lay)
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
