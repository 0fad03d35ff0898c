import type { Page } from '@kring/shared/harvest/page'
import type { Released } from '@kring/shared/meeting'
import { useCallback, useEffect, useState } from 'react'
import { CallFailed, sentenceOf } from '../meeting/api.ts'
import { askShared } from '../meeting/calls.ts'
import { useAccess } from '../meeting/session.ts'
import { useLanguage, useWords } from '../words/useWords.ts'

type Answer = { page?: Page; failed?: string }

/**
 * What the group released, for who is told nothing else: made by the server, because this device does not know what is
 * withheld and so could not leave out what names it.
 * @param isAsked whether it is this page that is shown
 * @param releases of the meeting; asked anew when it changes
 * @returns the page, or why it could not be had; neither while it is on its way
 */
export function useReleased(
  isAsked: boolean,
  releases: Readonly<Record<string, Released>> | undefined,
): Answer & { again: () => void } {
  const t = useWords()
  const language = useLanguage()
  const access = useAccess()
  const [answer, setAnswer] = useState<Answer>({})
  const [asked, setAsked] = useState(0)
  const again = useCallback(() => setAsked((times) => times + 1), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is released now, and asking again, ask anew
  useEffect(() => {
    if (!isAsked) return
    let isCurrent = true
    const tell = (next: Answer) => isCurrent && setAnswer(next)
    askShared(access, language).then(
      (page) => tell({ page }),
      (failure: unknown) =>
        tell(
          failure instanceof CallFailed && failure.reason === 'leader.notReleased'
            ? { page: { language, title: '', facts: [], chapters: [], later: [] } }
            : { failed: sentenceOf(failure, t('app.offline')) },
        ),
    )
    return () => {
      isCurrent = false
    }
  }, [isAsked, access, language, releases, asked])
  return { ...answer, again }
}
