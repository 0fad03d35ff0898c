import type { Code } from '../codes.ts'
import { OPEN_REACH, towards, zoneAt, zonesOf } from '../ground/ground.ts'
import { WORLD } from '../ground/world.ts'
import { makeRoom, settle } from '../layout.ts'
import {
  type Activity,
  type Card,
  type CardId,
  LIMITS,
  type Maker,
  type MemberId,
  type Move,
  newCard,
} from '../meeting.ts'
import type { Detail, Method } from '../method.ts'
import { phaseOf } from '../permission.ts'
import type { StatementOf } from '../statement.ts'
import { type ActivityHandlers, type ActivityHearing, without } from './hearing.ts'
import { endTurn } from './turns.ts'

type CardKinds =
  | 'card.write'
  | 'card.withdraw'
  | 'card.move'
  | 'move.note'
  | 'card.park'
  | 'cards.place'
  | 'cards.remove'
  | 'cards.colour'
  | 'cards.detail'

export const handlers: Pick<ActivityHandlers, CardKinds> = {
  'card.write': (hearing, statement) =>
    phaseOf(hearing.activity)?.input === 'silent'
      ? writeHidden(hearing, statement)
      : writeOpen(hearing, statement),

  'card.withdraw': ({ activity, actor }, { card }) => {
    // Whether somebody else has a hidden card of this name is not for the speaker to know.
    if (!activity.drafts[card] || !isMaker(activity.makers[card], actor)) return 'card.unknown'
    return { ...activity, drafts: without(activity.drafts, card), makers: without(activity.makers, card) }
  },

  // METHODS §14.6: the method says which step is allowed; one move ends the turn.
  'card.move': (
    { meeting, activity, method, actor, speaker, context },
    { id, card, zone, x, y, turn, note },
  ) => {
    const now = activity.turn
    if (!now || now.number !== turn || !method.turns) return 'turn.over'
    const moved = activity.cards[card]
    if (!moved) return 'card.unknown'
    if (moved.within !== null) return 'card.inPile'
    if (Object.keys(activity.moves).length >= LIMITS.moves) return 'limit.reached'
    if (activity.moves[id] || activity.makers[id]) return 'card.idTaken'
    // Whose card it is comes last: no refusal for another reason may tell, and a try that is allowed is seen by all.
    const makers = activity.makers[card] ?? []
    const refused = method.turns.moveRefusal({ activity, card: moved, makers, member: actor, zone })
    if (refused) return refused

    const ground = method.ground(activity.settings)
    const dropped = x !== undefined && y !== undefined ? { x, y } : undefined
    const wish =
      dropped && zoneAt(ground, dropped) === zone ? dropped : towards(ground, zone, dropped ?? moved)
    const arriving = { ...moved, zone, touched: id }
    const cards = settle(
      { ...activity, cards: { ...activity.cards, [card]: arriving } },
      ground,
      arriving,
      wish,
    )
    const move: Move = {
      id,
      round: now.round,
      card,
      from: moved.zone,
      to: zone,
      fromX: moved.x,
      fromY: moved.y,
      note: note ?? '',
      at: context.at,
    }
    const after = {
      ...activity,
      cards,
      moves: { ...activity.moves, [id]: move },
      makers: { ...activity.makers, [id]: [{ member: actor, hand: speaker.id }] },
    }
    return endTurn(meeting, after, context.at)
  },

  'move.note': ({ activity, actor }, { move, note }) => {
    const found = activity.moves[move]
    if (!found) return 'card.unknown'
    if (!isMaker(activity.makers[move], actor)) return 'card.notYours'
    return { ...activity, moves: { ...activity.moves, [move]: { ...found, note } } }
  },

  // METHODS M4–M6: where all sort together, whoever puts a card in another zone may say why afterwards.
  'cards.place': (hearing, { id, places }) => {
    const { activity, method, actor, speaker, context } = hearing
    const ground = method.ground(activity.settings)
    const zones = zonesOf(ground)
    let table = activity
    for (const { card, zone, x, y } of places) {
      const found = table.cards[card]
      if (!found) return 'card.unknown'
      if (found.within !== null) return 'card.inPile'
      if (!zones.includes(zone)) return 'statement.notAllowed'
      const elsewhere = zone !== found.zone
      const refused = elsewhere ? method.placeRefusal?.(activity, found, zone) : undefined
      if (refused) return refused
      if (!isWorkedOn(activity, found.zone)) return 'card.notNow'
      const placed: Card = { ...found, zone, touched: id }
      const cards = { ...table.cards, [card]: placed }
      const dropped = x !== undefined && y !== undefined ? onTable(method, activity, { x, y }) : undefined
      if (dropped && zoneAt(ground, dropped) === zone) cards[card] = { ...placed, ...dropped }
      const lies = dropped && cards[card] !== placed
      table = {
        ...table,
        cards: lies
          ? cards
          : settle({ ...table, cards }, ground, placed, towards(ground, zone, dropped ?? found)),
      }
      if (!elsewhere) continue
      if (Object.keys(table.moves).length >= LIMITS.moves) return 'limit.reached'
      // One statement may move several cards; each move has an id of its own.
      const moveId = places.length === 1 ? id : `${id.slice(0, 24)}-${Object.keys(table.moves).length}`
      if (table.moves[moveId] || table.makers[moveId]) return 'card.idTaken'
      const move: Move = {
        id: moveId,
        round: 0,
        card,
        from: found.zone,
        to: zone,
        fromX: found.x,
        fromY: found.y,
        note: '',
        at: context.at,
      }
      table = {
        ...table,
        moves: { ...table.moves, [moveId]: move },
        makers: { ...table.makers, [moveId]: [{ member: actor, hand: speaker.id }] },
      }
    }
    return table
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
        chosen: table.chosen?.filter((one) => one !== id) ?? null,
      }
    }
    return table
  },

  'cards.colour': ({ activity }, { id, cards, colour }) =>
    changeEach(activity, cards, (card) => ({ ...card, colour, touched: id })),

  'cards.detail': (hearing, { id, cards, detail, value }) => {
    const { activity, method } = hearing
    const wanted = method.details?.(activity.settings).find((one) => one.id === detail)
    if (!wanted) return 'statement.notAllowed'
    let table = activity
    for (const one of new Set(cards)) {
      const card = table.cards[one]
      if (!card) return 'card.unknown'
      if (card.within !== null) return 'card.inPile'
      if (!fits(activity, wanted, card, value)) return 'statement.notAllowed'
      const { [detail]: _before, ...others } = card.details
      const said: Card = { ...card, details: value ? { ...others, [detail]: value } : others, touched: id }
      table = follow(hearing, { ...table, cards: { ...table.cards, [one]: said } }, said)
    }
    return table
  },

  'card.park': ({ activity }, { id, cards, parked }) =>
    changeEach(activity, cards, (card) => ({ ...card, parked, touched: id })),
}

type Written = StatementOf<'card.write'>

/** Before the reveal nobody else sees a card; people may change it until then (METHODS §14.1). */
function writeHidden(
  { activity, method, actor, speaker }: ActivityHearing,
  { card, label, text, zone }: Written,
): Activity | Code {
  if (!label) return 'card.empty'
  const earlier = activity.drafts[card]
  if (earlier && !isMaker(activity.makers[card], actor)) return 'card.notYours'
  if (!earlier && (activity.makers[card] || activity.cards[card])) return 'card.idTaken'
  const zones = method.writing.zones(activity)
  const home = zone ?? earlier?.zone ?? zones[0]
  if (home === undefined || !zones.includes(home)) return 'statement.notAllowed'
  const refused = earlier?.zone === home ? undefined : newCardRefusal(activity, method, actor, home, card)
  if (refused) return refused
  return {
    ...activity,
    drafts: { ...activity.drafts, [card]: { id: card, label, text, zone: home } },
    makers: earlier ? activity.makers : { ...activity.makers, [card]: [{ member: actor, hand: speaker.id }] },
  }
}

/** Where all see what is written, a card lies on the table at once. */
function writeOpen(
  { activity, method, actor, speaker }: ActivityHearing,
  { id, card, label, text, zone, x, y, colour }: Written,
): Activity | Code {
  if (!label) return 'card.empty'
  const ground = method.ground(activity.settings)
  const earlier = activity.cards[card]
  if (earlier) {
    if (!method.shared && !isMaker(activity.makers[card], actor)) return 'card.notYours'
    if (earlier.within !== null) return 'card.inPile'
    const changed = { ...earlier, label, text, colour: colour ?? earlier.colour, touched: id }
    const cards = { ...activity.cards, [card]: changed }
    return { ...activity, cards: makeRoom({ ...activity, cards }, ground, card) }
  }
  if (activity.makers[card] || activity.drafts[card]) return 'card.idTaken'
  const zones = method.writing.zones(activity)
  const home = zone ?? zones[0]
  if (home === undefined || !zones.includes(home)) return 'statement.notAllowed'
  const refused = newCardRefusal(activity, method, actor, home, card)
  if (refused) return refused
  const fresh: Card = { ...newCard({ id: card, label, text, zone: home }), colour: colour ?? 0, touched: id }
  const cards = { ...activity.cards, [card]: fresh }
  const wish =
    x !== undefined && y !== undefined
      ? onTable(method, activity, { x, y })
      : { x: WORLD.width / 2, y: WORLD.height / 2 }
  return {
    ...activity,
    cards: settle(
      { ...activity, cards },
      ground,
      fresh,
      zoneAt(ground, wish) === home ? wish : towards(ground, home, wish),
    ),
    makers: { ...activity.makers, [card]: [{ member: actor, hand: speaker.id }] },
  }
}

/**
 * How many cards a person may write, and in which order; the meeting as a whole has room for so many.
 * @param card the card itself when it is there already, which then does not count
 * @returns why not, or undefined
 */
export function newCardRefusal(
  activity: Activity,
  method: Method,
  member: MemberId,
  zone: string,
  card?: CardId,
): Code | undefined {
  const { writing } = method
  const own = writtenBy(activity, member).filter((one) => one.id !== card)
  const total = writing.total?.(activity.settings)
  if (own.filter((one) => one.zone === zone).length >= writing.each(activity.settings, zone))
    return 'card.tooMany'
  if (total !== undefined && own.length >= total) return 'card.tooMany'
  if (Object.keys(activity.drafts).length + Object.keys(activity.cards).length >= LIMITS.cards)
    return 'limit.reached'
  return writing.refusal?.({ activity, zone, own: own.map((one) => one.zone) })
}

/** @returns where something lies that was put there: the edges of the table hold it. */
function onTable(method: Method, activity: Activity, { x, y }: { x: number; y: number }) {
  const open = method.ground(activity.settings).kind === 'open'
  const clamp = (value: number, from: number, to: number) => Math.round(Math.min(Math.max(value, from), to))
  return open
    ? { x: clamp(x, -OPEN_REACH, OPEN_REACH), y: clamp(y, -OPEN_REACH, OPEN_REACH) }
    : { x: clamp(x, EDGE, WORLD.width - EDGE), y: clamp(y, EDGE, WORLD.height - EDGE) }
}

/** A card is put down with its middle at least this far from the edge of the table, in world units. */
const EDGE = 40

/** @returns whether the phase is about this zone. */
function isWorkedOn(activity: Activity, zone: string): boolean {
  return phaseOf(activity)?.zones?.includes(zone) ?? true
}

/** @returns whether a value answers what a method asks of this card; empty takes the answer back. */
function fits(activity: Activity, detail: Detail, card: Card, value: string): boolean {
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

/** A card goes where it belongs after something was said about it, such as out of what people can influence. */
function follow(hearing: ActivityHearing, activity: Activity, card: Card): Activity {
  const { method } = hearing
  const zone = method.zoneAfter?.(activity, card) ?? card.zone
  if (zone === card.zone) return activity
  const ground = method.ground(activity.settings)
  const arriving = { ...card, zone }
  const cards = { ...activity.cards, [card.id]: arriving }
  return { ...activity, cards: settle({ ...activity, cards }, ground, arriving, towards(ground, zone, card)) }
}

function changeEach(activity: Activity, ids: readonly CardId[], change: (card: Card) => Card) {
  const cards = { ...activity.cards }
  for (const id of ids) {
    const card = cards[id]
    if (!card) return 'card.unknown' as const
    cards[id] = change(card)
  }
  return { ...activity, cards }
}

/** @returns what somebody wrote in this activity, hidden or laid; piles do not count. */
function writtenBy(activity: Activity, member: MemberId): { id: CardId; zone: string }[] {
  const drafts = Object.values(activity.drafts)
  const laid = Object.values(activity.cards).filter((card) => card.pile.length === 0)
  return [...drafts, ...laid].filter(({ id }) => isMaker(activity.makers[id], member))
}

function isSoleMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers !== undefined && makers.length > 0 && makers.every((maker) => maker.member === member)
}

function isMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers?.some((maker) => maker.member === member) ?? false
}
