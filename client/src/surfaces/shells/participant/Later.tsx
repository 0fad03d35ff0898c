import { lazy, Suspense } from 'react'

const load = () => import('./LaterNow.tsx')
const LaterNow = lazy(async () => ({ default: (await load()).LaterNow }))

/** Fetches ahead of need what comes after the writing, while people write. */
export function fetchLater(): void {
  load().catch(() => undefined)
}

/** What one does in the later steps; its code is not part of what a phone loads first. */
export function Later() {
  return (
    <Suspense>
      <LaterNow />
    </Suspense>
  )
}
