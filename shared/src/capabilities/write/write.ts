import * as z from 'zod/mini'
import * as audience from '../../audience.ts'
import { coordinate, id, line } from '../../basis/fields.ts'
import { randomFrom, shuffled } from '../../basis/random.ts'
import type { Words } from '../../basis/words.ts'
import { towards, zoneAt } from '../../ground/ground.ts'
import { lieBeside, onTable, settle, spread } from '../../ground/layout.ts'
import {
  type Activity,
  type Card,
  type CardId,
  type Draft,
  LIMITS,
  type Meeting,
  type MemberId,
  newCard,
  type Settings,
  type ZoneId,
} from '../../meeting.ts'
import type { Method, Phase } from '../../methods/method.ts'
import { usedIn } from '../../methods/phases.ts'
import { isLabel, roomLeft, tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { angleSchema } from '../arrange/angle.ts'
import { aboveAll, aboveCards, LAYERS, layerSchema, orderSchema, reachOf } from '../arrange/order.ts'
import { type Args, type Capability, HANDS, type Run, type Scene, without } from '../capability.ts'
import { isAnyOf } from '../cards/cards.ts'
import { colourSchema } from '../draw/mark.ts'
import { isMaker, isTaken } from '../ids.ts'
import { writesLater } from '../ready/ready.ts'

/** A card somebody wants to write that is not there yet. */
export type WantedCard = {
  readonly activity: Activity
  readonly zone: ZoneId
  /** The zones of what this person wrote already, hidden or laid. */
  readonly own: readonly ZoneId[]
}

/** People write cards: hidden until the group goes on to a step that works on them, or open on the board. */
export type WriteUse = {
  readonly use: 'write'
  /** Whether nobody sees a card before the reveal. Open, everybody with hands on the board writes. */
  readonly hidden: boolean
  /** The zones people write into; the first is where a card without one begins. */
  zones(settings: Settings): readonly ZoneId[]
  /** How many cards one person may write in a zone. */
  each(settings: Settings, zone: ZoneId): number
  /** How many cards one person may write in all; the sum of the zones when absent. */
  total?(settings: Settings): number
  /** Why a card may not be written there yet, or undefined. */
  refusal?(wanted: WantedCard): Code | undefined
  /** What people may need to know to choose a zone, in a few words. */
  hint?(settings: Settings, zone: ZoneId): Words
  /** Prepared cards that people may pick from. */
  supply?(settings: Settings): readonly string[]
}

/** `drafts`: cards nobody else has seen yet. */
export type WriteState = { drafts: Record<CardId, Draft> }

const label = line(LIMITS.keyWord)
const text = line(LIMITS.text)

const kinds = {
  'card.write': {
    card: id,
    label,
    text,
    zone: z.optional(id),
    x: z.optional(coordinate),
    y: z.optional(coordinate),
    colour: z.optional(colourSchema),
    /** What is brought back lies as high as it lay, and with what it lay. */
    order: z.optional(orderSchema),
    layer: z.optional(layerSchema),
    angle: z.optional(angleSchema),
    group: z.optional(id),
  },
  'card.withdraw': { card: id },
}

export const write: Capability<'write', WriteState, typeof kinds, WriteUse, 'kept'> = {
  id: 'write',
  scope: 'activity',
  words: 'kept',
  initial: { drafts: {} },
  records: {
    drafts: {
      keep: 'ledger',
      each: {
        toOne: (draft, card, { viewer, activity }) =>
          isAnyOf(activity.makers[card], viewer.id) ? audience.draft(draft) : undefined,
      },
    },
  },
  kinds,
  statements: {
    'card.write': {
      by: ({ hidden }) => (hidden ? ['participant'] : HANDS),
      judge: (run, said) => (run.use.hidden ? writeHidden(run, said) : writeOpen(run, said)),
      refuses: ({ meeting, activity, actor }, { over, card }) => {
        if (over !== undefined && activity.drafts[card]) return 'undo.changed'
        return writesLater(meeting, activity, actor) ? 'leader.last' : undefined
      },
      inverse: (before, { card }) => {
        const earlier = before.cards[card]
        if (earlier) return [written(earlier)]
        // A hidden card is taken back where it is written.
        return before.drafts[card] ? [] : [{ kind: 'cards.remove', cards: [card] }]
      },
      about: ({ card }) => [{ id: card, isNew: true }],
      predict: 'untilShown',
    },
    'card.withdraw': {
      by: ({ hidden }) => (hidden ? ['participant'] : []),
      judge: ({ activity, method, actor, use }, { card }) => {
        // Whether somebody else has a hidden card of this name is not for the speaker to know.
        if (!activity.drafts[card] || !isMaker(activity.makers[card], actor)) return 'card.unknown'
        const refused = withdrawalRefusal(activity, method, use, actor, card)
        if (refused) return refused
        return {
          ...activity,
          drafts: without(activity.drafts, card),
          makers: without(activity.makers, card),
        }
      },
      inverse: (before, { card }) => {
        const gone = before.drafts[card]
        if (!gone) return []
        return [{ kind: 'card.write', card, label: gone.label, text: gone.text, zone: gone.zone }]
      },
      about: () => [],
      predict: 'untilShown',
    },
  },
  pass: reveal,
  // What somebody wrote and nobody has seen goes with them.
  roster: (_scene, activity, changes) => {
    const gone = changes.flatMap(({ member, is }) => (is === 'gone' ? [member] : []))
    const hidden = Object.keys(activity.drafts).filter((card) =>
      activity.makers[card]?.some(({ member }) => gone.includes(member)),
    )
    if (hidden.length === 0) return activity
    const drafts = { ...activity.drafts }
    const makers = { ...activity.makers }
    for (const card of hidden) {
      delete drafts[card]
      delete makers[card]
    }
    return { ...activity, drafts, makers }
  },
}

/** @returns what puts a card back as it was written, with where it lay */
export function written({
  id: card,
  label: said,
  text: more,
  zone,
  x,
  y,
  colour,
  order,
  layer,
  angle,
  group,
}: Card) {
  const lay = {
    ...(order === undefined ? {} : { order }),
    ...(layer === undefined ? {} : { layer }),
    ...(angle === undefined ? {} : { angle }),
    ...(group === undefined ? {} : { group }),
  }
  return { kind: 'card.write', card, label: said, text: more, zone, x, y, colour, ...lay } as const
}

/**
 * Lays hidden cards on the table at once (METHODS §14.2), in an order that says nothing about who wrote what or when:
 * those of the zones the next step works on. While people still write in silence nothing is laid.
 */
function reveal({ method, context }: Scene, activity: Activity, next: Phase): Activity {
  if (usedIn(next, 'write')?.hidden) return activity
  const zones = usedIn(next, 'sort')?.zones
  const due = Object.values(activity.drafts).filter(({ zone }) => zones?.includes(zone) ?? true)
  if (due.length === 0) return activity
  const drafts = shuffled(due.sort(byId), randomFrom(context.seed))
  const table = tableOf(method)
  const laid: Card[] = drafts.map((draft) => ({ ...newCard(draft), ...table.laid?.(draft.zone) }))
  const hidden = { ...activity.drafts }
  for (const one of due) delete hidden[one.id]
  const ground = table.ground(activity.settings)
  let after = {
    ...activity,
    drafts: hidden,
    cards: { ...activity.cards, ...Object.fromEntries(laid.map((card) => [card.id, card])) },
  }
  for (const zone of new Set(laid.map((card) => card.zone))) {
    const here = laid.filter((card) => card.zone === zone).map((card) => card.id)
    after = { ...after, cards: spread(after, ground, zone, here) }
  }
  return after
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1
}

type Written = Args<(typeof kinds)['card.write']> & { id: string }

/** Before the reveal nobody else sees a card; people may change it until then (METHODS §14.1). */
function writeHidden(
  { meeting, activity, method, actor, speaker, use }: Run<WriteUse>,
  { card, label: said, text: more, zone }: Written,
): Activity | Code {
  if (!said) return 'card.empty'
  if (!isLabel(method, said)) return 'text.tooLong'
  const earlier = activity.drafts[card]
  if (earlier && !isMaker(activity.makers[card], actor)) return 'card.notYours'
  if (!earlier && isTaken(activity, card)) return 'card.idTaken'
  const zones = use.zones(activity.settings)
  const home = zone ?? earlier?.zone ?? zones[0]
  if (home === undefined) return 'statement.notAllowed'
  // What lies hidden in a zone that was written in before can still be worded otherwise.
  if (earlier?.zone !== home) {
    if (!zones.includes(home)) return 'statement.notAllowed'
    const refused =
      newCardRefusal(meeting, activity, method, use, actor, home, card) ??
      (earlier && withdrawalRefusal(activity, method, use, actor, card, home))
    if (refused) return refused
  }
  return {
    ...activity,
    drafts: { ...activity.drafts, [card]: { id: card, label: said, text: more, zone: home } },
    makers: earlier ? activity.makers : { ...activity.makers, [card]: [{ member: actor, hand: speaker.id }] },
  }
}

/** Where all see what is written, a card lies on the table at once. */
function writeOpen(run: Run<WriteUse>, statement: Written): Activity | Code {
  const { meeting, activity, method, actor, speaker, use } = run
  const { id: by, card, label: said, text: more, zone, x, y, colour, order, layer, angle, group } = statement
  if (!said) return 'card.empty'
  if (!isLabel(method, said)) return 'text.tooLong'
  if (activity.cards[card]) return reword(run, statement, activity.cards[card])
  if (isTaken(activity, card)) return 'card.idTaken'
  const ground = tableOf(method).ground(activity.settings)
  const zones = use.zones(activity.settings)
  const home = zone ?? zones[0]
  if (home === undefined || !zones.includes(home)) return 'statement.notAllowed'
  const refused = newCardRefusal(meeting, activity, method, use, actor, home, card)
  if (refused) return refused
  const fresh: Card = {
    ...newCard({ id: card, label: said, text: more, zone: home }),
    colour: colour ?? 0,
    touched: by,
    ...(tableOf(method).shared && {
      order:
        order !== undefined
          ? reachOf(activity)(order)
          : layer === undefined
            ? aboveCards(activity)
            : aboveAll(activity),
      ...(layer === undefined || layer === LAYERS.card ? {} : { layer }),
      ...(angle ? { angle } : {}),
      ...(group === undefined ? {} : { group }),
    }),
  }
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
  { activity, method, actor }: Run<WriteUse>,
  { id: by, label: said, text: more, colour }: Written,
  earlier: Card,
): Activity | Code {
  if (!tableOf(method).shared && !isMaker(activity.makers[earlier.id], actor)) return 'card.notYours'
  if (earlier.within !== null) return 'card.inPile'
  if (earlier.locked) return 'thing.locked'
  const reworded: Card = {
    ...earlier,
    label: said,
    text: more,
    colour: colour ?? earlier.colour,
    touched: by,
  }
  return { ...activity, cards: { ...activity.cards, [earlier.id]: reworded } }
}

/** How many cards a person may write, and in which order; the meeting as a whole has room for so many. */
export function newCardRefusal(
  meeting: Meeting,
  activity: Activity,
  method: Method,
  use: WriteUse,
  member: MemberId,
  zone: ZoneId,
  card?: CardId,
): Code | undefined {
  const own = writtenBy(activity, method, member).filter((one) => one.id !== card)
  const total = use.total?.(activity.settings)
  if (own.filter((one) => one.zone === zone).length >= use.each(activity.settings, zone))
    return 'card.tooMany'
  if (total !== undefined && own.length >= total) return 'card.tooMany'
  if (roomLeft(meeting, activity, method) <= 0) return 'limit.reached'
  return use.refusal?.({ activity, zone, own: own.map((one) => one.zone) })
}

/**
 * Why a card cannot be taken away: what somebody wrote after it could not have been written without it.
 * @param to the zone it goes to, when it is not taken back altogether
 */
function withdrawalRefusal(
  activity: Activity,
  method: Method,
  use: WriteUse,
  member: MemberId,
  card: CardId,
  to?: ZoneId,
): Code | undefined {
  const zones = writtenBy(activity, method, member)
    .filter((one) => one.id !== card)
    .map((one) => one.zone)
  if (to !== undefined) zones.push(to)
  for (const [index, zone] of zones.entries()) {
    const refused = use.refusal?.({ activity, zone, own: zones.toSpliced(index, 1) })
    if (refused) return refused
  }
  return undefined
}

/** @returns what somebody wrote in this activity, hidden or laid, with the zone it was written in; piles do not count. */
function writtenBy(activity: Activity, method: Method, member: MemberId): { id: CardId; zone: ZoneId }[] {
  const table = tableOf(method)
  const drafts = Object.values(activity.drafts)
  const laid = Object.values(activity.cards)
    .filter((card) => card.pile.length === 0)
    .map((card) => ({ id: card.id, zone: table.written?.(card) ?? card.zone }))
  return [...drafts, ...laid].filter((one) => isMaker(activity.makers[one.id], member))
}

/** @returns how many cards one person may write in such a phase */
export function mostCards(use: WriteUse, settings: Settings): number {
  const sum = use.zones(settings).reduce((all, zone) => all + use.each(settings, zone), 0)
  return Math.min(sum, use.total?.(settings) ?? sum)
}
