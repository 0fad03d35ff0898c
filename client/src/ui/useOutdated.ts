import { useEffect } from 'react'
import { useWords } from '../words/useWords.ts'
import { notify } from './Notice.tsx'

/**
 * A question that waits for an answer follows the meeting: when what it asks about is over, it goes, and says so.
 * @param isOver whether it is
 */
export function useOutdated(isOver: boolean, close: () => void): void {
  const t = useWords()
  useEffect(() => {
    if (!isOver) return
    close()
    notify(t('surfaces.common.outdated'))
  })
}
