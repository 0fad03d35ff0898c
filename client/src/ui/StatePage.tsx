import type { ReactNode } from 'react'
import { useRoute } from 'wouter'
import { CircleMark } from './CircleMark.tsx'
import css from './StatePage.module.css'
import { useWallScale } from './useWallScale.ts'

type StatePageProps = { title: string; lead: string; actions?: ReactNode; children?: ReactNode }

/** A page that says how things are, and what one can do next. */
export function StatePage({ title, lead, actions, children }: StatePageProps) {
  const [isWall] = useRoute('/m/:meeting/screen')
  useWallScale(isWall ? '3.5vh' : null)
  return (
    <main className={css.page}>
      <CircleMark />
      <h1>{title}</h1>
      <p className={css.lead}>{lead}</p>
      {children}
      {actions && <div className={css.actions}>{actions}</div>}
    </main>
  )
}
