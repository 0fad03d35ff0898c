import type { Box } from '@kring/shared/ground/world'
import { useCallback, useEffect, useRef } from 'react'
import { useBoardKit } from '../model/useBoard.ts'

/** How long a call stays heard, ms: whoever comes later is not called. */
const CALL = 4000

/**
 * Shows others what this device looks at, so that they can look along.
 * @param shows whether this board has a view of its own to tell of
 * @returns calls everybody to what is in sight here (facilitators)
 */
export function useShownView(shows: boolean): () => void {
  const kit = useBoardKit()
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    if (!shows) return
    const tell = () => kit.shown.show({ view: whole(kit.view.get().sight) })
    tell()
    const undo = kit.view.subscribe(tell)
    return () => {
      undo()
      kit.shown.show({ view: null })
    }
  }, [kit, shows])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  return useCallback(() => {
    clearTimeout(timer.current)
    kit.shown.show({ gather: { ...whole(kit.view.get().sight), number: Math.floor(Date.now() / 100) } })
    timer.current = setTimeout(() => kit.shown.show({ gather: null }), CALL)
  }, [kit])
}

function whole({ x, y, width, height }: Box): Box {
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.max(1, Math.round(width)),
    height: Math.max(1, Math.round(height)),
  }
}
