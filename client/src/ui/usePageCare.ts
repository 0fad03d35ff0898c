import { useEffect } from 'react'

/** Keeps the focus, and bears being translated; loaded beside the page, which does not wait for it. */
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
