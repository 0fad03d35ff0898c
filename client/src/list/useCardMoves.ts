import { actingFor, cardMove } from '@kring/shared/affordances'
import type { Code } from '@kring/shared/codes'
import type { Card, MemberId, ZoneId } from '@kring/shared/meeting'
import { useActivity, useMe, useMeeting, useSay } from '../meeting/session.tsx'

/** What can be done with a card now: it goes to a zone, it may not (and why), or nobody here is to move at all. */
export type CardMove = { zone: ZoneId } | { refused: Code } | undefined

export type CardMoves = {
  of(card: Card): CardMove
  make(card: Card, zone: ZoneId): void
}

/**
 * The moves of whoever moves on this device now: its member, or the person it acts for.
 * @param actAs the person this device moves cards for
 * @param onMoved called after a card was moved
 */
export function useCardMoves(actAs?: MemberId, onMoved?: (card: Card, zone: ZoneId) => void): CardMoves {
  const meeting = useMeeting()
  const activity = useActivity()
  const me = useMe()
  const say = useSay()
  const holder = activity.turn?.holder ?? null
  const mover = actAs ?? me.id
  const mayAct = mover === me.id || actingFor(meeting, me.id).some((member) => member.id === mover)
  const isTurn = holder !== null && mover === holder && mayAct
  const as = mover === me.id ? undefined : mover
  return {
    of: (card) => (isTurn ? cardMove(meeting, card, me.id, as) : undefined),
    make(card, zone) {
      const turn = activity.turn?.number
      if (turn !== undefined && say('card.move', { card: card.id, zone, turn }, { as })) onMoved?.(card, zone)
    },
  }
}
