import { type ComponentType, lazy, Suspense } from 'react'
import { loadWords } from '../../words/language.ts'

/** @returns a part of looking back together, with its words: neither is part of what a phone loads first */
export function together<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = lazy(async () => {
    const [part] = await Promise.all([load(), loadWords('together')])
    return { default: part }
  })
  return (props) => (
    <Suspense>
      <Part {...props} />
    </Suspense>
  )
}
