import { lazy, Suspense } from 'react'
import { loadWords } from '../words/language.ts'
import type { ClosedPageProps } from './ClosedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'

const load = async () => {
  const [{ ClosedPage }] = await Promise.all([
    import('./ClosedPage.tsx'),
    loadWords('closed'),
    loadWords('refusals'),
  ])
  return { default: ClosedPage }
}
const ClosedPage = lazy(load)

/** Fetches ahead of need what one reads when a visit is over. */
export function fetchClosedPage(): void {
  load().catch(() => undefined)
}

/** The page of a visit that is over; most never see it. */
export function LazyClosedPage(props: ClosedPageProps) {
  return (
    <Suspense fallback={<LoadingPage />}>
      <ClosedPage {...props} />
    </Suspense>
  )
}
