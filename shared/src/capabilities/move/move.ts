import { towards, zoneAt } from '../../ground/ground.ts'
import { settle } from '../../ground/layout.ts'
import { LIMITS, type Move } from '../../meeting.ts'
import type { ActivityHandlers } from '../handler.ts'
import { isMaker, isTaken } from '../ids.ts'
import { endTurn } from '../turns/turns.ts'

type MovingKinds = 'card.move' | 'move.note'

export const handlers: Pick<ActivityHandlers, MovingKinds> = {
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
    if (isTaken(activity, id)) return 'card.idTaken'
    // Whose card it is comes last: no refusal for another reason may tell, and a try that is allowed is seen by all.
    const makers = activity.makers[card] ?? []
    const refused = method.turns.moveRefusal({ activity, card: moved, makers, member: actor, zone })
    if (refused) return refused

    const ground = method.ground(activity.settings)
    const dropped = x !== undefined && y !== undefined ? { x, y } : undefined
    const wish =
      dropped && zoneAt(ground, dropped) === zone ? dropped : towards(ground, zone, dropped ?? moved)
    // Not the name of the move: of several reasons on a card it would tell which was given last, and so by whom.
    const arriving = { ...moved, zone, touched: '' }
    const table = { ...activity, cards: { ...activity.cards, [card]: arriving } }
    const move: Move = {
      id,
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
      moves: { ...activity.moves, [id]: move },
      makers: { ...activity.makers, [id]: [{ member: actor, hand: speaker.id }] },
    }
    return endTurn(meeting, after, context.at)
  },

  'move.note': ({ activity, actor }, { move, note }) => {
    const found = activity.moves[move]
    // Whether somebody else made a move of this name is not for the speaker to know.
    if (!found || !isMaker(activity.makers[move], actor)) return 'card.notYours'
    return { ...activity, moves: { ...activity.moves, [move]: { ...found, note } } }
  },
}
