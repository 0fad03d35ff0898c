import type { ReactNode } from 'react'
import css from './Hinted.module.css'

/** A picture that stands alone, and in words what it does for whoever rests on it. */
export function Hinted({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <span className={css.hinted} title={hint}>
      {children}
    </span>
  )
}
