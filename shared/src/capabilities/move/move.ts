import * as z from 'zod/mini'
import { coordinate, id, line, stamp } from '../../basis/fields.ts'
import { randomFrom } from '../../basis/random.ts'
import { towards, zoneAt } from '../../ground/ground.ts'
import { settle } from '../../ground/layout.ts'
import {
  type Activity,
  type Card,
  type CardId,
  LIMITS,
  looseCards,
  type Maker,
  type MemberId,
  type Move,
  type Settings,
  type ZoneId,
} from '../../meeting.ts'
import { heapOf } from '../../methods/phases.ts'
import { tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import { type Capability, NOTHING, type Scene } from '../capability.ts'
import { isTaken } from '../ids.ts'
import { endTurn } from '../turns/rounds.ts'
import { telling } from '../turns/telling.ts'

/** A move somebody wants to make, as a method's rule sees it. */
export type WantedMove = {
  readonly activity: Activity
  readonly card: Card
  readonly makers: readonly Maker[]
  readonly member: MemberId
  readonly zone: ZoneId
}

/** Whoever has the turn moves one card. */
export type MoveUse = {
  readonly use: 'move'
  /** Why a card may not be moved there, or undefined when it may. */
  refusal(move: WantedMove): Code | undefined
  /** The zones a card could go to from where it lies, if the person may move it at all. */
  targets(activity: Activity, card: Card): readonly ZoneId[]
  /** Whether there is room for why: the turn goes on after the move, until its holder is done. Not when absent. */
  room?(settings: Settings): boolean
  /** The zone whose cards are dealt one by one: a turn is about the one that lies face up, where the holder does not choose. */
  readonly heap?: ZoneId
}

const kinds = {
  'card.move': {
    card: id,
    zone: id,
    x: z.optional(coordinate),
    y: z.optional(coordinate),
    turn: stamp,
    note: z.optional(line(LIMITS.note)),
  },
}

export type MoveState = {
  /** The card that lies face up on the heap, where cards are dealt one by one; drawn by lot. */
  dealt: CardId | null
}

export const move: Capability<'move', MoveState, typeof kinds, MoveUse, 'kept'> = {
  id: 'move',
  scope: 'activity',
  words: 'kept',
  initial: { dealt: null },
  records: { dealt: { to: 'everyone', keep: 'ledger' } },
  kinds,
  statements: {
    // METHODS §14.6: the method says which step is allowed; one move in a turn.
    'card.move': {
      by: ['turnHolder'],
      judge: (run, { id: said, card, zone, x, y, turn, note }) => {
        const { activity, method, actor, speaker, use, context } = run
        const now = activity.turn
        if (!now || now.number !== turn) return 'turn.over'
        if (now.laid) return 'turn.moved'
        const moved = activity.cards[card]
        if (!moved) return 'card.unknown'
        if (moved.within !== null) return 'card.inPile'
        if (Object.keys(activity.moves).length >= LIMITS.moves) return 'limit.reached'
        if (isTaken(activity, said)) return 'id.taken'
        // Whose card it is comes last: no refusal for another reason may tell, and a try that is allowed is seen by all.
        const makers = activity.makers[card] ?? []
        const refused = use.refusal({ activity, card: moved, makers, member: actor, zone })
        if (refused) return refused

        const ground = tableOf(method).ground(activity.settings)
        const dropped = x !== undefined && y !== undefined ? { x, y } : undefined
        // What comes off a heap without a drop is stored alike for all, in the middle of its zone: the places layout
        // gives depend on no order, so that they do not tell that of turns.
        const wish =
          dropped && zoneAt(ground, dropped) === zone ? dropped : towards(ground, zone, dropped ?? moved)
        // Not the name of the move: of several reasons on a card it would tell which was given last, and so by whom.
        const arriving = { ...moved, zone, touched: '' }
        const table = { ...activity, cards: { ...activity.cards, [card]: arriving } }
        const made: Move = {
          id: said,
          card,
          note: note ?? '',
          round: now.round,
          turn,
          from: moved.zone,
          to: zone,
          fromX: moved.x,
          fromY: moved.y,
          at: context.at,
        }
        const after = {
          ...activity,
          cards: settle(table, ground, arriving, wish),
          moves: { ...activity.moves, [said]: made },
          makers: { ...activity.makers, [said]: [{ member: actor, hand: speaker.id }] },
        }
        if (!use.room?.(activity.settings)) return endTurn(run, after)
        const laid = { card, from: moved.zone, x: moved.x, y: moved.y }
        return { ...after, turn: { ...now, laid: telling(method, activity, laid, made.note) } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'untilShown',
    },
  },
  settle: deal,
}

/**
 * Turns up the next card of the heap once the one that lay face up is gone: by lot, so that nobody chooses a card's
 * place in the order by its id. What the lot hangs on is known to whoever is there, so that their devices show the same
 * card at once, and to nobody afterwards: with the order of cards and that of people one could tell who placed which.
 */
function deal({ method }: Scene, before: Activity, after: Activity): Activity {
  const heap = heapOf(method)
  if (heap === undefined) return after
  const left = looseCards(after).filter((card) => card.zone === heap)
  if (left.some((card) => card.id === after.dealt)) return after
  const random = randomFrom((before.turn ?? before.phase).since + left.length)
  const ids = left.map((card) => card.id).sort()
  return { ...after, dealt: ids[Math.floor(random() * ids.length)] ?? null }
}
