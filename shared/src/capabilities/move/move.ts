import { coordinate, id, line, stamp } from '../../basis/fields.ts'
import { towards, zoneAt } from '../../ground/ground.ts'
import { settle } from '../../ground/layout.ts'
import {
  type Activity,
  type Card,
  LIMITS,
  type Maker,
  type MemberId,
  type Move,
  type ZoneId,
} from '../../meeting.ts'
import { tableOf } from '../../methods/table.ts'
import type { Code } from '../../protocol/codes.ts'
import type { Capability, Stateless } from '../capability.ts'
import { isTaken } from '../ids.ts'
import { endTurn } from '../turns/turns.ts'

/** A move somebody wants to make, as a method's rule sees it. */
export type WantedMove = {
  readonly activity: Activity
  readonly card: Card
  readonly makers: readonly Maker[]
  readonly member: MemberId
  readonly zone: ZoneId
}

/** Whoever has the turn moves one card, and that ends the turn. */
export type MoveUse = {
  readonly use: 'move'
  /** Why a card may not be moved there, or undefined when it may. */
  refusal(move: WantedMove): Code | undefined
  /** The zones a card could go to from where it lies, if the person may move it at all. */
  targets(activity: Activity, card: Card): readonly ZoneId[]
  /** The one card this turn is about, where the holder does not choose. */
  dealt?(activity: Activity): Card | undefined
}

const kinds = {
  'card.move': {
    card: id,
    zone: id,
    x: coordinate.optional(),
    y: coordinate.optional(),
    turn: stamp,
    note: line(LIMITS.note).optional(),
  },
}

export const move: Capability<'move', Stateless, typeof kinds, MoveUse, 'words'> = {
  id: 'move',
  scope: 'activity',
  keeps: 'words',
  initial: {},
  records: {},
  kinds,
  statements: {
    // METHODS §14.6: the method says which step is allowed; one move ends the turn.
    'card.move': {
      by: ['turnHolder'],
      judge: (run, { id: said, card, zone, x, y, turn, note }) => {
        const { activity, method, actor, speaker, use, context } = run
        const now = activity.turn
        if (!now || now.number !== turn) return 'turn.over'
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
        const wish =
          dropped && zoneAt(ground, dropped) === zone ? dropped : towards(ground, zone, dropped ?? moved)
        const arriving = { ...moved, zone, touched: said }
        const table = { ...activity, cards: { ...activity.cards, [card]: arriving } }
        const made: Move = {
          id: said,
          round: now.round,
          turn,
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
          cards: settle(table, ground, arriving, wish, activity),
          moves: { ...activity.moves, [said]: made },
          makers: { ...activity.makers, [said]: [{ member: actor, hand: speaker.id }] },
        }
        return endTurn(run, after)
      },
      inverse: 'final',
      about: () => [],
      predict: 'untilShown',
    },
  },
}
