import { lazy } from 'react'
import { useRefusedWords, useRejectedCards } from '../../meeting/session.ts'
import { Coming } from '../../ui/Coming.tsx'
import type { RefusedWordsProps } from './RefusedWords.tsx'

const RefusedWords = lazy(async () => ({ default: (await import('./RefusedWords.tsx')).RefusedWords }))

/** What was typed and refused later, where there is any. */
export function LazyRefusedWords(props: RefusedWordsProps) {
  const { words } = useRefusedWords()
  const { cards } = useRejectedCards()
  if (words.length + cards.length === 0) return null
  return (
    <Coming>
      <RefusedWords {...props} />
    </Coming>
  )
}
