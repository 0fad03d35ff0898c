import { useEffect, useState } from 'react'

/**
 * Keeps the screen on while this is shown, where the browser can: on plain http it cannot.
 * @returns whether it stays on now
 */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false)
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const hold = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        const held = await navigator.wakeLock.request('screen')
        if (isOver) return void held.release()
        lock = held
        setAwake(true)
        // The browser lets go by itself when the page is no longer seen, or the battery is low.
        held.addEventListener('release', () => setAwake(false))
      } catch {
        // The screen goes dark as it always does.
      }
    }
    void hold()
    document.addEventListener('visibilitychange', hold)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
  return isAwake
}
