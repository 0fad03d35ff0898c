import { type ReactNode, Suspense } from 'react'
import { useWords } from '../words/useWords.ts'
import css from './Coming.module.css'
import { Part } from './Part.tsx'

/** A part of a page that is fetched once it is needed: where that takes long, it says that it is on its way. */
export function Coming({ children }: { children: ReactNode }) {
  return (
    <Part>
      <Suspense fallback={<OnItsWay />}>{children}</Suspense>
    </Part>
  )
}

/** Several at once say it once: they lie on each other. */
export function OnItsWay() {
  const t = useWords()
  return (
    <p className={css.coming} role="status">
      {t('app.loading')}
    </p>
  )
}
