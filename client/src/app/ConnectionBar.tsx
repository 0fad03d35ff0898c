import { useLayoutEffect } from 'react'
import type { Connection } from '../meeting/session.ts'
import { useWords } from '../words/useWords.ts'
import css from './ConnectionBar.module.css'

/** A slim bar above everything while the connection is away. It is read out, moves the page down, and covers nothing. */
export function ConnectionBar({ state, isCopy }: Pick<Connection, 'state' | 'isCopy'>) {
  const t = useWords()
  const away = state === 'offline' || state === 'blocked'
  useLayoutEffect(() => {
    if (!away) return
    const { style } = document.documentElement
    style.setProperty('--bar', isCopy ? '3rem' : '2.25rem')
    return () => {
      style.removeProperty('--bar')
    }
  }, [away, isCopy])
  return (
    <div className={css.place} role="status">
      {away && (
        <p className={css.bar}>
          {t(`app.connection.${isCopy ? 'copy' : state === 'blocked' ? 'blocked' : 'away'}`)}
        </p>
      )}
    </div>
  )
}
