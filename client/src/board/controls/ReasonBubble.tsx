import type { ReactNode } from 'react'
import type { ShownReason } from '../model/scene.ts'
import css from './ReasonBubble.module.css'

/** A few words by a card, said to all who hear and never loudly. It leans inward near the edges of the board. */
export function ReasonBubble({ words, children }: { words: ShownReason; children: ReactNode }) {
  const { at, share, above } = words
  const lean = `translate(${-100 * share}%, ${above ? 'calc(-100% - 0.5rem)' : '0.5rem'})`
  return (
    <p className={css.reason} role="status" style={{ left: at.left, top: at.top, transform: lean }}>
      {children}
    </p>
  )
}
