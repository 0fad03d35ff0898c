import { useLayoutEffect, useRef } from 'react'
import { useUndo } from '../../meeting/session.ts'
import { Breakable } from '../../words/Breakable.tsx'
import { useBoardKit } from '../model/useBoard.ts'
import css from './SaidOfMove.module.css'

/** On a wall: why the card that was just moved lies there, below the table. No card lies under it. */
export function SaidOfMove({ words }: { words: string }) {
  const { foot } = useBoardKit()
  const { canUndo, canRedo } = useUndo()
  const place = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const measure = () => {
      const { bottom } = getComputedStyle(element)
      foot.set(element.offsetHeight + 2 * Number.parseFloat(bottom))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      observer.disconnect()
      foot.set(0)
    }
  }, [foot])
  return (
    <p
      ref={place}
      className={css.said}
      data-beside={canUndo || canRedo ? 'undo' : undefined}
      role="status"
      dir="auto"
      translate="yes"
    >
      <Breakable text={words} />
    </p>
  )
}
