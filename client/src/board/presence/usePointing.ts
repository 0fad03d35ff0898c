import type { Point } from '@kring/shared/ground/world'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Grip } from '../model/takers.ts'
import { useBoardKit } from '../model/useBoard.ts'

export type Pointing = {
  /** Where this device points now, or null. */
  point: Point | null
  /** The pointer of this device on the board, world units; null when it is elsewhere. */
  cursor: () => Point | null
  /** A key is held: what the mouse is over is pointed at. */
  hold: () => void
  letGo: () => void
  /** A finger points for as long as it is down. */
  grip: (at: Point) => Grip
  hover: (at: Point | null) => void
}

/** Showing others where to look; it is over the moment the hand lets go. */
export function usePointing(): Pointing {
  const kit = useBoardKit()
  const [point, setPoint] = useState<Point | null>(null)
  const cursor = useRef<Point | null>(null)
  const held = useRef(false)

  const show = useCallback(
    (at: Point | null) => {
      setPoint(at)
      kit.shown.show({ point: at && { x: Math.round(at.x), y: Math.round(at.y) } })
    },
    [kit],
  )
  const letGo = useCallback(() => {
    if (held.current) show(null)
    held.current = false
  }, [show])
  useEffect(() => {
    window.addEventListener('blur', letGo)
    return () => window.removeEventListener('blur', letGo)
  }, [letGo])

  return {
    point,
    cursor: useCallback(() => cursor.current, []),
    hold: useCallback(() => {
      if (held.current) return
      held.current = true
      show(cursor.current)
    }, [show]),
    letGo,
    grip: useCallback(
      (at) => {
        show(at)
        return {
          move: (spots) => show(spots.at(-1)?.world ?? null),
          release: () => show(null),
          cancel: () => show(null),
        }
      },
      [show],
    ),
    hover: useCallback(
      (at) => {
        cursor.current = at
        if (held.current) show(at)
      },
      [show],
    ),
  }
}
