import { useSyncExternalStore } from 'react'

const query = window.matchMedia('(orientation: portrait)')

function subscribe(changed: () => void): () => void {
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

/** @returns whether this device is held upright. */
export function useUpright(): boolean {
  return useSyncExternalStore(subscribe, () => query.matches)
}
