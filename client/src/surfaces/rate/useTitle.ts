import type { Words } from '@kring/shared/basis/words'
import { useText } from '../../words/useWords.ts'

/** @returns a reader of titles, which are one text for all, or one in each language */
export function useTitle(): (title: Words | string) => string {
  const text = useText()
  return (title) => (typeof title === 'string' ? title : text(title))
}
