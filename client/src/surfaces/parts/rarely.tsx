import { type ComponentType, lazy, type ReactNode } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords } from '../../words/language.ts'

/** @returns a part that is opened or shown rarely, with its words: neither is part of what a phone loads first */
export function rarely<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: Parameters<typeof loadWords>[0] = 'sorting',
): (props: Props) => ReactNode {
  const Part = lazy(async () => {
    const [part] = await Promise.all([load(), loadWords(words)])
    return { default: part }
  })
  return (props) => (
    <Coming>
      <Part {...props} />
    </Coming>
  )
}
