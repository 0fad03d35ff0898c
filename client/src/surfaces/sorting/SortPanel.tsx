import { lazy, Suspense } from 'react'
import type { SortProps } from './SortTools.tsx'

const load = () => import('./SortTools.tsx')
const SortTools = lazy(async () => ({ default: (await load()).SortTools }))

/** Fetches what sorting needs ahead of need: while people write, so that it is there when the cards are laid open. */
export function fetchSorting(): void {
  load().catch(() => undefined)
}

/** Everything one can do now with cards that lie open; its code is not part of what a phone loads first. */
export function SortPanel(props: SortProps) {
  return (
    <Suspense>
      <SortTools {...props} />
    </Suspense>
  )
}
