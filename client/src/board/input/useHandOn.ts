import { type RefObject, useEffect, useState } from 'react'

/**
 * @param marker an element right inside the board
 * @returns whether a hand is on the canvas of the board: what floats beside the cards gets out of its way
 */
export function useHandOn(marker: RefObject<HTMLElement | null>): boolean {
  const [isHeld, setHeld] = useState(false)
  useEffect(() => {
    const canvas = marker.current?.parentElement?.querySelector('[role=img]')
    if (!canvas) return
    const down = new Set<number>()
    const stop = new AbortController()
    const press = (event: Event) => {
      down.add((event as PointerEvent).pointerId)
      setHeld(true)
    }
    const lift = (event: PointerEvent) => {
      if (down.delete(event.pointerId) && down.size === 0) setHeld(false)
    }
    canvas.addEventListener('pointerdown', press, { signal: stop.signal })
    window.addEventListener('pointerup', lift, { signal: stop.signal })
    window.addEventListener('pointercancel', lift, { signal: stop.signal })
    return () => stop.abort()
  }, [marker])
  return isHeld
}
