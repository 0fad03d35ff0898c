import { useSyncExternalStore } from 'react'

/** From this width a board and what one does with it fit side by side; in em, so that enlarged type counts. */
const WIDE = window.matchMedia('(min-width: 56.25em)')

/** @returns whether this device has room for a board beside the notebook. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      WIDE.addEventListener('change', changed)
      return () => WIDE.removeEventListener('change', changed)
    },
    () => WIDE.matches,
  )
}
