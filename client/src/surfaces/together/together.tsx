import { type ComponentType, lazy, Suspense } from 'react'
import { loadWords } from '../../words/language.ts'

const load = async () => {
  const [parts] = await Promise.all([import('./parts.ts'), loadWords('together')])
  return parts
}
type Together = Awaited<ReturnType<typeof load>>

/** A part of looking back together, with its words: neither is part of what a phone loads first. */
export function together<Props extends object>(
  part: (parts: Together) => ComponentType<Props>,
): ComponentType<Props> {
  const Part = lazy(async () => ({ default: part(await load()) }))
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}
