import type { Move } from '@kring/shared/meeting'
import { useRef } from 'react'

/**
 * The board and what only this member may know arrive by two connections: for a moment a move may lie there without
 * its maker. Who is typing about it must not lose the field under their hands meanwhile.
 * @param own the newest move that is known to be one's own
 * @param candidates the moves it may be about
 */
export function useKeptMove(own: Move | undefined, candidates: readonly Move[]): Move | undefined {
  const last = useRef<string | null>(null)
  const shown = keptMove(last.current, own, candidates)
  last.current = shown?.id ?? null
  return shown
}

/**
 * @param last the id of the move that was shown before, or null
 * @returns the move to show: one's newest, or the one before as long as it lies there and nothing newer is one's own
 */
export function keptMove(
  last: string | null,
  own: Move | undefined,
  candidates: readonly Move[],
): Move | undefined {
  const kept = candidates.find(({ id }) => id === last)
  return kept && (!own || kept.at > own.at) ? kept : own
}
