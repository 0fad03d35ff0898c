import { type ComponentProps, lazy, Suspense } from 'react'
import { Part } from '../ui/Part.tsx'
import type { FindBar as FindBarType } from './FindBar.tsx'

const FindBar = lazy(async () => ({ default: (await import('./FindBar.tsx')).FindBar }))

/** Where one looks for words, fetched once somebody does. */
export function LazyFindBar(props: ComponentProps<typeof FindBarType>) {
  return (
    <Part>
      <Suspense fallback={null}>
        <FindBar {...props} />
      </Suspense>
    </Part>
  )
}
