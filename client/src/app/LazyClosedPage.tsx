import { lazy, Suspense } from 'react'
import type { ClosedPageProps } from './ClosedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'

const ClosedPage = lazy(async () => ({ default: (await import('./ClosedPage.tsx')).ClosedPage }))

/** The page of a visit that is over; most never see it. */
export function LazyClosedPage(props: ClosedPageProps) {
  return (
    <Suspense fallback={<LoadingPage />}>
      <ClosedPage {...props} />
    </Suspense>
  )
}
