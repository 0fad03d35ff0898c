import { type ComponentType, lazy, type ReactNode } from 'react'
import { Coming } from '../../ui/Coming.tsx'
import { loadWords, type Part as Words } from '../../words/language.ts'

/**
 * @param words which it speaks; those of sorting where none are named
 * @returns a part that is opened or shown rarely, with its words: neither is part of what a phone loads first
 */
export function rarely<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  ...words: readonly Words[]
): (props: Props) => ReactNode {
  const spoken: readonly Words[] = words.length > 0 ? words : ['sorting']
  const Part = lazy(async () => {
    const [part] = await Promise.all([load(), ...spoken.map((one) => loadWords(one))])
    return { default: part }
  })
  return (props) => (
    <Coming>
      <Part {...props} />
    </Coming>
  )
}
