import { useEffect, useRef } from 'react'

/** ms after which a page is up and the line is free. */
const QUIET = 5000

/**
 * Fetches ahead of need, once it is quiet, so that it opens at once later, without a connection too.
 * @param isUp whether what one waits for now is there
 */
export function useWhenQuiet(prepare: () => void, isUp = true): void {
  const latest = useRef(prepare)
  latest.current = prepare
  useEffect(() => {
    if (!isUp) return
    // A browser may never try again what it could not fetch once: without a network it is not asked.
    const begin = () => {
      if (!navigator.onLine) return
      window.removeEventListener('online', begin)
      latest.current()
    }
    const timer = setTimeout(() => {
      window.addEventListener('online', begin)
      begin()
    }, QUIET)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', begin)
    }
  }, [isUp])
}
