import { actingFor, mayDo, movesIn, placeMovesIn } from '@kring/shared/affordances'
import type { Card, MemberId, ZoneId } from '@kring/shared/meeting'
import { heapOf, usedNow } from '@kring/shared/methods/phases'
import type { Code } from '@kring/shared/protocol/codes'
import { liesIn } from '../cards/groups.ts'
import { roomIn } from '../cards/roomIn.ts'
import { useCardCommands } from '../meeting/commands.ts'
import { useActivity, useMe, useMeeting, useMethod } from '../meeting/session.ts'

/** Somewhere a card may go: a zone, or a frame on an open table. `key` is that of its group in the list. */
export type Target = { key: string; zone: ZoneId }

/** What can be done with a card now: it goes somewhere, it may not (and why), or nobody here is to move at all. */
export type CardMove = { targets: readonly Target[] } | { refused: Code } | undefined

export type CardMoves = {
  of(card: Card): CardMove
  make(card: Card, target: Target): void
}

/**
 * The moves of whoever moves on this device now: in a turn its member or the person it acts for, where everybody
 * sorts its own member.
 * @param actAs the person this device moves cards for
 * @param onMoved called after a card was moved
 */
export function useCardMoves(
  actAs: MemberId | undefined,
  onMoved: (card: Card, target: Target) => void,
): CardMoves {
  const meeting = useMeeting()
  const activity = useActivity()
  const method = useMethod()
  const me = useMe()
  const takesTurns = usedNow(activity, 'move') !== undefined
  const sorts = !takesTurns && mayDo(meeting, 'cards.place', me.id) === undefined
  const mover = actAs ?? me.id
  const as = mover === me.id ? undefined : mover
  const mayAct = as === undefined || actingFor(meeting, me.id).some((member) => member.id === as)
  const isTurn = takesTurns && activity.turn?.holder === mover && mayAct

  const commands = useCardCommands(isTurn ? as : undefined)

  // What holds for all cards is asked once.
  const movesOf = isTurn ? movesIn(meeting, me.id, as) : undefined
  const placesOf = !isTurn && sorts ? placeMovesIn(meeting, me.id) : undefined
  const frames = Object.values(activity.marks).filter(({ drawing }) => drawing.shape === 'frame')

  const whileHolding = (card: Card): CardMove => {
    // Where the holder does not choose, the others are simply not what it is about.
    if (heapOf(method) !== undefined && activity.dealt !== card.id) return undefined
    const moves = movesOf?.(card)
    if (!moves) return undefined
    return 'zones' in moves ? { targets: moves.zones.map((zone) => ({ key: zone, zone })) } : moves
  }
  const whileSorting = (card: Card): CardMove => {
    const moves = placesOf?.(card)
    if (!moves || !('zones' in moves)) return undefined
    const targets: Target[] = moves.zones
      .filter((zone) => zone !== card.zone)
      .map((zone) => ({ key: zone, zone }))
    const beside = frames.filter(({ drawing }) => drawing.shape === 'frame' && !liesIn(card, drawing))
    const all = [...targets, ...beside.map(({ id }) => ({ key: id, zone: card.zone }))]
    return all.length > 0 ? { targets: all } : undefined
  }
  return {
    of: (card) => (movesOf ? whileHolding(card) : whileSorting(card)),
    make(card, { key, zone }) {
      const frame = activity.marks[key]?.drawing
      const at = frame?.shape === 'frame' ? roomIn(frame, card, activity) : undefined
      const said = isTurn ? commands.move(card.id, zone) : commands.place([{ card: card.id, zone, ...at }])
      if (said) onMoved(card, { key, zone })
    },
  }
}
