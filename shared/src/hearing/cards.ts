import { towards, zoneAt } from '../ground.ts'
import { settle } from '../layout.ts'
import { type Activity, LIMITS, type Maker, type MemberId, type Move } from '../meeting.ts'
import { type ActivityHandlers, without } from './hearing.ts'
import { endTurn } from './turns.ts'

type CardKinds = 'card.write' | 'card.withdraw' | 'card.move' | 'move.note' | 'card.park'

export const handlers: Pick<ActivityHandlers, CardKinds> = {
  'card.write': ({ activity, method, actor, speaker }, { card, label, text, zone }) => {
    if (!label) return 'card.empty'
    const earlier = activity.drafts[card]
    if (earlier && !isMaker(activity.makers[card], actor)) return 'card.notYours'
    if (!earlier) {
      if (activity.makers[card] || activity.cards[card]) return 'card.idTaken'
      if (writtenBy(activity, actor) >= method.cardsEach(activity.settings)) return 'card.tooMany'
      if (Object.keys(activity.drafts).length + Object.keys(activity.cards).length >= LIMITS.cards)
        return 'limit.reached'
    }
    const home = zone ?? earlier?.zone ?? method.startZone(activity.settings)
    if (!method.writableZones(activity).includes(home)) return 'statement.notAllowed'
    return {
      ...activity,
      drafts: { ...activity.drafts, [card]: { id: card, label, text, zone: home } },
      makers: earlier
        ? activity.makers
        : { ...activity.makers, [card]: [{ member: actor, hand: speaker.id }] },
    }
  },

  'card.withdraw': ({ activity, actor }, { card }) => {
    // Whether somebody else has a hidden card of this name is not for the speaker to know.
    if (!activity.drafts[card] || !isMaker(activity.makers[card], actor)) return 'card.unknown'
    return { ...activity, drafts: without(activity.drafts, card), makers: without(activity.makers, card) }
  },

  // METHODS §14.6: the method says which step is allowed; one move ends the turn.
  'card.move': ({ activity, method, actor, speaker, context }, { id, card, zone, x, y, turn, note }) => {
    const now = activity.turn
    if (!now || now.number !== turn) return 'turn.over'
    const moved = activity.cards[card]
    if (!moved) return 'card.unknown'
    if (moved.within !== null) return 'card.inPile'
    if (Object.keys(activity.moves).length >= LIMITS.moves) return 'limit.reached'
    if (activity.moves[id] || activity.makers[id]) return 'card.idTaken'
    // Whose card it is comes last: no refusal for another reason may tell, and a try that is allowed is seen by all.
    const makers = activity.makers[card] ?? []
    const refused = method.moveRefusal({ activity, card: moved, makers, member: actor, zone })
    if (refused) return refused

    const ground = method.ground(activity.settings)
    const dropped = x !== undefined && y !== undefined ? { x, y } : undefined
    const wish =
      dropped && zoneAt(ground, dropped) === zone ? dropped : towards(ground, zone, dropped ?? moved)
    const arriving = { ...moved, zone }
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
    return endTurn(
      {
        ...activity,
        cards,
        moves: { ...activity.moves, [id]: move },
        makers: { ...activity.makers, [id]: [{ member: actor, hand: speaker.id }] },
      },
      context.at,
    )
  },

  'move.note': ({ activity, actor }, { move, note }) => {
    const found = activity.moves[move]
    if (!found) return 'card.unknown'
    if (!isMaker(activity.makers[move], actor)) return 'card.notYours'
    return { ...activity, moves: { ...activity.moves, [move]: { ...found, note } } }
  },

  'card.park': ({ activity }, { cards, parked }) => {
    const changed = { ...activity.cards }
    for (const id of cards) {
      const card = changed[id]
      if (!card) return 'card.unknown'
      changed[id] = { ...card, parked }
    }
    return { ...activity, cards: changed }
  },
}

/** @returns how many cards somebody wrote in this activity, hidden or revealed; piles do not count. */
function writtenBy(activity: Activity, member: MemberId): number {
  const isTheirs = (id: string) => isMaker(activity.makers[id], member)
  const drafts = Object.keys(activity.drafts).filter(isTheirs)
  const laid = Object.values(activity.cards).filter((card) => card.pile.length === 0 && isTheirs(card.id))
  return drafts.length + laid.length
}

function isMaker(makers: readonly Maker[] | undefined, member: MemberId): boolean {
  return makers?.some((maker) => maker.member === member) ?? false
}
