import { type Ground, isHeap, towards, zoneAt, zonesOf } from '../../ground/ground.ts'
import { dropAt, laidAt, makeRoom, onTable, settle, spread } from '../../ground/layout.ts'
import type { Point } from '../../ground/world.ts'
import { type Activity, type Card, type CardId, LIMITS, type Move, type ZoneId } from '../../meeting.ts'
import type { Detail } from '../../methods/method.ts'
import { isWorkedOn } from '../../permission.ts'
import type { Code } from '../../protocol/codes.ts'
import { type ActivityHandlers, type ActivityHearing, without } from '../handler.ts'
import { isMaker, isSoleMaker, isTaken } from '../ids.ts'

type SortingKinds = 'cards.place' | 'cards.remove' | 'cards.colour' | 'cards.detail' | 'card.park'

export const handlers: Pick<ActivityHandlers, SortingKinds> = {
  // METHODS M4–M6: where all sort together, whoever puts a card in another zone may say why afterwards.
  'cards.place': (hearing, { id, places, over }) => {
    const { activity, method } = hearing
    const ground = method.ground(activity.settings)
    const zones = zonesOf(ground)
    let table = activity
    const wishes = new Map<CardId, Point>()
    for (const [index, { card, zone, x, y }] of places.entries()) {
      const found = table.cards[card]
      if (!found) return 'card.unknown'
      if (found.within !== null) return 'card.inPile'
      if (!zones.includes(zone)) return 'statement.notAllowed'
      const elsewhere = zone !== found.zone
      const refused = elsewhere ? method.placeRefusal?.(activity, found, zone) : undefined
      if (refused) return refused
      if (!isWorkedOn(activity, found.zone)) return 'card.notNow'
      const placed: Card = {
        ...found,
        zone,
        touched: id,
        came: elsewhere ? cameFrom(ground, found, zone) : found.came,
      }
      const dropped = x !== undefined && y !== undefined ? onTable(ground, { x, y }) : undefined
      const put = { ...table, cards: { ...table.cards, [card]: placed } }
      table = put
      if (dropped === undefined || zoneAt(ground, dropped) !== zone || isHeap(ground, zone)) {
        wishes.set(card, towards(ground, zone, dropped ?? found))
      } else {
        wishes.delete(card)
        // Where people put a card it lies, also over another: the calm places are for what nobody pointed at. What is
        // taken back lies exactly where it lay.
        const isBack = over !== undefined
        const cards = isBack ? laidAt(put.cards, [card], [dropped]) : dropAt(put, ground, placed, dropped)
        table = { ...put, cards }
      }
      if (elsewhere)
        table = withMove(hearing, table, index === 0 ? id : `${id.slice(0, 28)}-${index}`, found, zone)
    }
    return { ...table, cards: calmed(activity, table, ground, wishes) }
  },

  // A pile keeps what lies in it: it is taken apart first.
  'cards.remove': ({ activity, method, actor }, { cards }) => {
    let table = activity
    for (const id of new Set(cards)) {
      const card = table.cards[id]
      if (!card) return 'card.unknown'
      if (card.within !== null || card.pile.length > 0) return 'card.inPile'
      if (!method.shared && !isSoleMaker(activity.makers[id], actor)) return 'card.notYours'
      table = {
        ...table,
        cards: without(table.cards, id),
        makers: without(table.makers, id),
        spotlight: table.spotlight === id ? null : table.spotlight,
      }
    }
    return table
  },

  'cards.colour': ({ activity }, { id, cards, colour }) =>
    changeEach(activity, cards, (card) => ({ ...card, colour, touched: id })),

  'cards.detail': (hearing, { id, cards, detail, value }) => {
    const { activity, method } = hearing
    const wanted = method.details?.(activity.settings).find((one) => one.id === detail)
    if (!wanted || wanted.fixed) return 'statement.notAllowed'
    let table = activity
    for (const one of new Set(cards)) {
      const card = table.cards[one]
      if (!card) return 'card.unknown'
      if (card.within !== null) return 'card.inPile'
      if (!answers(activity, wanted, card, value)) return 'statement.notAllowed'
      const { [detail]: _before, ...others } = card.details
      const said: Card = { ...card, details: value ? { ...others, [detail]: value } : others, touched: id }
      table = follow(hearing, { ...table, cards: { ...table.cards, [one]: said } }, said)
    }
    return table
  },

  'card.park': ({ activity }, { id, cards, parked }) =>
    changeEach(activity, cards, (card) => ({ ...card, parked, touched: id })),
}

/** What is taken off a heap knows that it lay there, and may go back. */
function cameFrom(ground: Ground, { zone, x, y, came }: Card, to: ZoneId): Card['came'] {
  if (isHeap(ground, to)) return null
  return isHeap(ground, zone) ? { zone, x, y } : came
}

/**
 * Finds calm places for the cards nobody pointed at a place for. Several are laid down together, and the others make
 * room once: finding room for each anew would keep the whole server busy.
 * @param table what {@link activity} became, these cards in their zones already
 * @param wishes where each of them would like to lie
 */
function calmed(
  activity: Activity,
  table: Activity,
  ground: Ground,
  wishes: ReadonlyMap<CardId, Point>,
): Activity['cards'] {
  const [[first, wish] = []] = wishes
  if (first === undefined || wish === undefined) return table.cards
  const ids = [...wishes.keys()]
  const lay = Object.fromEntries(ids.map((id) => [id, activity.cards[id] as Card]))
  const before = { ...table, cards: { ...table.cards, ...lay } }
  if (ids.length === 1) return settle(table, ground, table.cards[first] as Card, wish, before)
  let laid = table
  for (const zone of zonesOf(ground)) {
    const here = ids.filter((id) => laid.cards[id]?.zone === zone)
    if (here.length > 0) laid = { ...laid, cards: spread(laid, ground, zone, here) }
  }
  return makeRoom(laid, ground, undefined, before)
}

/**
 * Notes that a card went to another zone, so that it can be said why. Somebody who moves the same card on moved it
 * once, and who puts it back did not move it: only what was given a reason stands.
 */
function withMove(
  { actor, speaker, context }: ActivityHearing,
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
  const move: Move = { id, round: 0, turn: 0, card: card.id, ...origin, to, note: '', at: context.at }
  return {
    ...left,
    moves: { ...left.moves, [id]: move },
    makers: { ...left.makers, [id]: [{ member: actor, hand: speaker.id }] },
  }
}

/** @returns whether a value answers what a method asks of this card; empty takes the answer back. */
export function answers(activity: Activity, detail: Detail, card: Card, value: string): boolean {
  if (detail.zones && !detail.zones.includes(card.zone)) return false
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
export function follow({ method }: ActivityHearing, activity: Activity, card: Card): Activity {
  const zone = method.zoneAfter?.(activity, card) ?? card.zone
  if (zone === card.zone) return activity
  const ground = method.ground(activity.settings)
  const { came, x, y } = card
  const returns = came?.zone === zone
  const arriving: Card = { ...card, zone, came: { zone: card.zone, x, y } }
  const table = { ...activity, cards: { ...activity.cards, [card.id]: arriving } }
  const cards =
    returns && !isHeap(ground, zone)
      ? laidAt(table.cards, [card.id], [came])
      : settle(table, ground, arriving, towards(ground, zone, card), activity)
  return { ...activity, cards }
}

function changeEach(
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
