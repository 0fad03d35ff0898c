import { useCallback, useEffect, useRef, useState } from 'react'
import { keep, kept } from '../storage/kept.ts'

/** ms between two looks for the server, and one look at most. */
const AGAIN = 4000
/** ms between two times the page is loaded anew by itself: what is missing may not be there at all. */
const PAUSE = 60_000
const RELOADED = 'kring.reloaded'
const isTime = (value: unknown): value is number => typeof value === 'number'

export type ComeBack = {
  /** Loads the page anew, if the server answers: without it a browser has nothing to show in its place. */
  again: () => void
  /** Whether it did not answer when it was asked to. */
  isAway: boolean
}

/**
 * A part of the page did not come in: away from the server, or the server has a newer one. Most browsers never ask again
 * for what failed once, so the page is loaded anew as soon as the server answers.
 * @param mayNow whether that disturbs nobody at this moment; asked again and again
 */
export function useComeBack(mayNow: () => boolean): ComeBack {
  const [isAway, setAway] = useState(false)
  const may = useRef(mayNow)
  may.current = mayNow
  useEffect(() => {
    let isGone = false
    let timer = setTimeout(look, restOfPause())
    async function look() {
      const answers = may.current() && (await isServerThere())
      if (isGone) return
      if (answers && may.current()) reloadByItself()
      else timer = setTimeout(look, AGAIN)
    }
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [])
  const again = useCallback(async () => {
    setAway(false)
    if (await isServerThere()) window.location.reload()
    else setAway(true)
  }, [])
  return { again: () => void again(), isAway }
}

/** @returns whether the server answers */
async function isServerThere(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(AGAIN) })).ok
  } catch {
    return false
  }
}

function reloadByItself(): void {
  keep(RELOADED, Date.now(), 'sessionStorage')
  window.location.reload()
}

/** @returns ms until the page may be loaded anew by itself again */
function restOfPause(): number {
  const last = kept(RELOADED, isTime, 'sessionStorage') ?? 0
  return Math.max(AGAIN, last + PAUSE - Date.now())
}
