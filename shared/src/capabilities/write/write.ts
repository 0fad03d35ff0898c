import { towards, zoneAt } from '../../ground/ground.ts'
import { lieBeside, onTable, settle } from '../../ground/layout.ts'
import {
  type Activity,
  type Card,
  type CardId,
  LIMITS,
  type MemberId,
  newCard,
  type ZoneId,
} from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import { phaseOf } from '../../permission.ts'
import type { Code } from '../../protocol/codes.ts'
import type { StatementOf } from '../../statement.ts'
import { type ActivityHandlers, type ActivityHearing, without } from '../handler.ts'
import { isMaker, isTaken } from '../ids.ts'

type WritingKinds = 'card.write' | 'card.withdraw'

export const handlers: Pick<ActivityHandlers, WritingKinds> = {
  'card.write': (hearing, statement) =>
    phaseOf(hearing.activity)?.input === 'silent'
      ? writeHidden(hearing, statement)
      : writeOpen(hearing, statement),

  'card.withdraw': ({ activity, method, actor }, { card }) => {
    // Whether somebody else has a hidden card of this name is not for the speaker to know.
    if (!activity.drafts[card] || !isMaker(activity.makers[card], actor)) return 'card.unknown'
    const refused = withdrawalRefusal(activity, method, actor, card)
    if (refused) return refused
    return { ...activity, drafts: without(activity.drafts, card), makers: without(activity.makers, card) }
  },
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
  if (!earlier && isTaken(activity, card)) return 'card.idTaken'
  const zones = method.writing.zones(activity)
  const home = zone ?? earlier?.zone ?? zones[0]
  if (home === undefined) return 'statement.notAllowed'
  // What lies hidden in a zone that was written in before can still be worded otherwise.
  if (earlier?.zone !== home) {
    if (!zones.includes(home)) return 'statement.notAllowed'
    const refused =
      newCardRefusal(activity, method, actor, home, card) ??
      (earlier && withdrawalRefusal(activity, method, actor, card, home))
    if (refused) return refused
  }
  return {
    ...activity,
    drafts: { ...activity.drafts, [card]: { id: card, label, text, zone: home } },
    makers: earlier ? activity.makers : { ...activity.makers, [card]: [{ member: actor, hand: speaker.id }] },
  }
}

/** Where all see what is written, a card lies on the table at once. */
function writeOpen(hearing: ActivityHearing, statement: Written): Activity | Code {
  const { activity, method, actor, speaker } = hearing
  const { id, card, label, text, zone, x, y, colour } = statement
  if (!label) return 'card.empty'
  if (activity.cards[card]) return reword(hearing, statement, activity.cards[card])
  if (isTaken(activity, card)) return 'card.idTaken'
  const ground = method.ground(activity.settings)
  const zones = method.writing.zones(activity)
  const home = zone ?? zones[0]
  if (home === undefined || !zones.includes(home)) return 'statement.notAllowed'
  const refused = newCardRefusal(activity, method, actor, home, card)
  if (refused) return refused
  const fresh: Card = { ...newCard({ id: card, label, text, zone: home }), colour: colour ?? 0, touched: id }
  const table = { ...activity, cards: { ...activity.cards, [card]: fresh } }
  const put = x !== undefined && y !== undefined ? onTable(ground, { x, y }) : undefined
  const wish =
    put && zoneAt(ground, put) === home ? put : towards(ground, home, put ?? lieBeside(table, card))
  return {
    ...table,
    cards: settle(table, ground, fresh, wish),
    makers: { ...activity.makers, [card]: [{ member: actor, hand: speaker.id }] },
  }
}

/** A card that lies there already says something else. */
function reword(
  { activity, method, actor }: ActivityHearing,
  { id, label, text, colour }: Written,
  earlier: Card,
): Activity | Code {
  if (!method.shared && !isMaker(activity.makers[earlier.id], actor)) return 'card.notYours'
  if (earlier.within !== null) return 'card.inPile'
  const reworded: Card = { ...earlier, label, text, colour: colour ?? earlier.colour, touched: id }
  return { ...activity, cards: { ...activity.cards, [earlier.id]: reworded } }
}

/** How many cards a person may write, and in which order; the meeting as a whole has room for so many. */
export function newCardRefusal(
  activity: Activity,
  method: Method,
  member: MemberId,
  zone: ZoneId,
  card?: CardId,
): Code | undefined {
  const { writing } = method
  const own = writtenBy(activity, method, member).filter((one) => one.id !== card)
  const total = writing.total?.(activity.settings)
  if (own.filter((one) => one.zone === zone).length >= writing.each(activity.settings, zone))
    return 'card.tooMany'
  if (total !== undefined && own.length >= total) return 'card.tooMany'
  if (Object.keys(activity.drafts).length + Object.keys(activity.cards).length >= LIMITS.cards)
    return 'limit.reached'
  return writing.refusal?.({ activity, zone, own: own.map((one) => one.zone) })
}

/**
 * Why a card cannot be taken away: what somebody wrote after it could not have been written without it.
 * @param to the zone it goes to, when it is not taken back altogether
 */
function withdrawalRefusal(
  activity: Activity,
  method: Method,
  member: MemberId,
  card: CardId,
  to?: ZoneId,
): Code | undefined {
  const { writing } = method
  const zones = writtenBy(activity, method, member)
    .filter((one) => one.id !== card)
    .map((one) => one.zone)
  if (to !== undefined) zones.push(to)
  for (const [index, zone] of zones.entries()) {
    const refused = writing.refusal?.({ activity, zone, own: zones.toSpliced(index, 1) })
    if (refused) return refused
  }
  return undefined
}

/** @returns what somebody wrote in this activity, hidden or laid, with the zone it was written in; piles do not count. */
function writtenBy(activity: Activity, method: Method, member: MemberId): { id: CardId; zone: ZoneId }[] {
  const drafts = Object.values(activity.drafts)
  const laid = Object.values(activity.cards)
    .filter((card) => card.pile.length === 0)
    .map((card) => ({ id: card.id, zone: method.writing.written?.(card) ?? card.zone }))
  return [...drafts, ...laid].filter(({ id }) => isMaker(activity.makers[id], member))
}
