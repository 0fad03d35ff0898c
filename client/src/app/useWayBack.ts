import { useEffect, useState } from 'react'
import type { Access } from '../meeting/access.ts'
import { type End, isDoubtful } from '../meeting/closing.ts'
import { wayBack } from '../meeting/wayBack.ts'

/** ms until a closed meeting is looked for again, the first time and at most. */
const SOON = 4_000
const LATE = 60_000

/**
 * Looks again and again whether a meeting that was closed by a server that may be mistaken is open, as long as the page
 * is. It stays so: nothing is asked of the person, and nothing of theirs is lost.
 * @param end why it was closed; nothing is looked for without
 * @param goOn called with the access to open the meeting with
 * @returns whether it was not looked for yet
 */
export function useWayBack(access: Access, end: End | undefined, goOn: (access: Access) => void): boolean {
  const [looked, setLooked] = useState<Access>()
  const isClosed = end !== undefined && isDoubtful(end)
  useEffect(() => {
    if (!isClosed) return
    let current = true
    let looking = false
    let pause = SOON
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      if (looking || document.visibilityState === 'hidden') return
      clearTimeout(timer)
      looking = true
      const found = await wayBack(access)
      looking = false
      if (!current) return
      setLooked(access)
      if (found) {
        goOn(found)
        return
      }
      // A school comes back at once, but not in one moment.
      timer = setTimeout(look, pause * (0.5 + Math.random() / 2))
      pause = Math.min(LATE, pause * 2)
    }
    void look()
    window.addEventListener('online', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      current = false
      clearTimeout(timer)
      window.removeEventListener('online', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [access, isClosed, goOn])
  return isClosed && looked !== access
}
