import { useEffect } from 'react'

/** What every page needs besides what it shows; loaded beside the page, which does not wait for it. */
export function usePageCare(): void {
  useEffect(() => {
    let isHere = true
    let undo: (() => void) | undefined
    import('./pageCare.ts').then(
      ({ careFor }) => {
        if (isHere) undo = careFor(document)
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
