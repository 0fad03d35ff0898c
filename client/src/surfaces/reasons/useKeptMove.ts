import type { Move } from '@kring/shared/meeting'
import { useRef } from 'react'
import { useOfActivity } from '../../meeting/session.ts'

/**
 * The board and what only this member may know arrive by two connections: for a moment a move may lie there without
 * its maker, or a card where it was moved to without the move. Who is typing about it must not lose the field under
 * their hands meanwhile.
 * @param own the newest move that is known to be one's own
 * @param candidates the moves it may be about
 * @param isNow whether a move that is no candidate is one of now all the same, by when it was made
 */
export function useKeptMove(
  own: Move | undefined,
  candidates: readonly Move[],
  isNow: (move: Move) => boolean,
): Move | undefined {
  const last = useRef<Move | null>(null)
  const isThere = useOfActivity(({ cards }) => {
    const move = last.current
    return move !== null && cards[move.card]?.zone === move.to
  })
  const lies = (move: Move) => isNow(move) && isThere
  const shown = keptMove(last.current, own, candidates, lies)
  last.current = shown ?? null
  return shown
}

/**
 * @param last the move that was shown before, or null
 * @param lies whether the card of a move lies where it was moved to
 * @returns the move to show: one's newest, or the one before as long as it lies there and nothing newer is one's own
 */
export function keptMove(
  last: Move | null,
  own: Move | undefined,
  candidates: readonly Move[],
  lies: (move: Move) => boolean,
): Move | undefined {
  const kept = candidates.find(({ id }) => id === last?.id) ?? (last && lies(last) ? last : undefined)
  return kept && (!own || kept.at > own.at) ? kept : own
}
