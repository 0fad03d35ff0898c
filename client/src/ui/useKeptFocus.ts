import { useEffect } from 'react'

/** Keeps the focus of the page ({@link keepFocus}); loaded beside it, which does not wait for it. */
export function useKeptFocus(): void {
  useEffect(() => {
    let isHere = true
    let undo: (() => void) | undefined
    import('./keepFocus.ts').then(
      ({ keepFocus }) => {
        if (isHere) undo = keepFocus(document)
      },
      // Without a connection it is there after the next load.
      () => undefined,
    )
    return () => {
      isHere = false
      undo?.()
    }
  }, [])
}
