import { type ComponentType, lazy, type ReactNode } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'

const load = async () => {
  const [parts] = await Promise.all([
    import('./practiceParts.ts'),
    loadWords('practice'),
    loadWords('sorting'),
  ])
  return parts
}
type Practice = Awaited<ReturnType<typeof load>>

/** A part that speaks the words of looking at one’s own practice; neither is among what a phone loads first. */
export function inPractice<Props extends object>(
  part: (parts: Practice) => ComponentType<Props>,
): (props: Props) => ReactNode {
  const Part = lazy(async () => ({ default: part(await load()) }))
  return (props) => (
    <Coming>
      <Part {...props} />
    </Coming>
  )
}
