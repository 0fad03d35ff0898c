import { type TableShape, tableInHand, tableOnWall } from '@kring/shared/ground/world'
import { useSyncExternalStore } from 'react'
import type { BoardMode } from '../model/boardMode.ts'

const query = window.matchMedia('(orientation: portrait)')

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/**
 * @param cards how many lie there
 * @param larger how many times as large as usual they are to be
 * @returns the table on which zones take their shape: a phone held upright has one of its own
 */
export function useTable(mode: BoardMode, cards: number, larger: number): TableShape {
  const isUpright = useSyncExternalStore(subscribe, () => query.matches)
  return mode === 'phone' && isUpright ? tableInHand(cards) : tableOnWall(larger)
}
