import { type ComponentType, lazy, type ReactNode } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'

const load = async () => {
  const [parts] = await Promise.all([import('./circleParts.ts'), loadWords('circle'), loadWords('sorting')])
  return parts
}
type Circle = Awaited<ReturnType<typeof load>>

/** A part that speaks the words of the circle; neither is among what a phone loads first. */
export function inCircle<Props extends object>(
  part: (parts: Circle) => ComponentType<Props>,
): (props: Props) => ReactNode {
  const Part = lazy(async () => ({ default: part(await load()) }))
  return (props) => (
    <Coming>
      <Part {...props} />
    </Coming>
  )
}
