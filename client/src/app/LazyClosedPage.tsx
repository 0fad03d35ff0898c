import { type ComponentProps, lazy, Suspense } from 'react'
import { loadWords } from '../words/language.ts'
import type { ClosedPage as ClosedPageType } from './ClosedPage.tsx'
import { LoadingPage } from './LoadingPage.tsx'

const load = async () => {
  const [{ ClosedPage }] = await Promise.all([import('./ClosedPage.tsx'), loadWords('closed')])
  return { default: ClosedPage }
}
const Page = lazy(load)

/** Fetches ahead of need what one reads when a visit is over. */
export function fetchClosedPage(): void {
  load().catch(() => undefined)
}

/** The visit is over; its code is not part of what one loads to come in. */
export function ClosedPage(props: ComponentProps<typeof ClosedPageType>) {
  return (
    <Suspense fallback={<LoadingPage />}>
      <Page {...props} />
    </Suspense>
  )
}
