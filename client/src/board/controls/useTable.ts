import { type TableShape, tableInHand } from '@kring/shared/ground/world'
import { useSyncExternalStore } from 'react'
import type { BoardMode } from '../model/boardMode.ts'

const query = window.matchMedia('(orientation: portrait)')

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/**
 * @param cards how many lie there
 * @param lying for a board that is wider than high
 * @returns the table on which zones take their shape: a phone held upright has one of its own
 */
export function useTable(mode: BoardMode, cards: number, lying: TableShape): TableShape {
  const isUpright = useSyncExternalStore(subscribe, () => query.matches)
  return mode === 'phone' && isUpright ? tableInHand(cards) : lying
}
