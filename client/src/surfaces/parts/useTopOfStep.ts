import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useActivityWith } from '../../meeting/session.ts'

/**
 * Every step begins at its top, wherever one had scrolled in the one before.
 * @returns a ref for the element that scrolls; a page that scrolls as a whole begins at its top too
 */
export function useTopOfStep<Scrolling extends HTMLElement>(): RefObject<Scrolling | null> {
  const scrolling = useRef<Scrolling>(null)
  const { id, phase } = useActivityWith('id', 'phase')
  const step = `${id} ${phase.id} ${phase.round}`
  const before = useRef(step)
  useLayoutEffect(() => {
    if (before.current === step) return
    before.current = step
    scrolling.current?.scrollTo(0, 0)
    window.scrollTo(0, 0)
  }, [step])
  return scrolling
}
