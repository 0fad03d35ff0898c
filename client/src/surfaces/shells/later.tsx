import { type ComponentType, lazy, Suspense } from 'react'
import { loadWords } from '../../words/language.ts'

const load = async () => {
  const [parts] = await Promise.all([import('./laterParts.ts'), loadWords('sorting')])
  return parts
}
type Later = Awaited<ReturnType<typeof load>>

/** A part whose code is not among what a phone loads first. */
export function later<Props extends object>(
  part: (parts: Later) => ComponentType<Props>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: part(await load()) }))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}

/** Fetches ahead of need what comes after the writing, while people write. */
export function fetchLaterParts(): void {
  load().catch(() => undefined)
}
