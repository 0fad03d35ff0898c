import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { CircleMark } from './CircleMark.tsx'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import css from './TopBar.module.css'

/** Above the pages outside a meeting: the way home, and the language. */
export function TopBar({ children }: { children?: ReactNode }) {
  return (
    <header className={css.bar}>
      <Link href="/" className={css.home ?? ''}>
        <CircleMark size="small" />
        <span>Kring</span>
      </Link>
      {children}
      <LanguageSwitch />
    </header>
  )
}
