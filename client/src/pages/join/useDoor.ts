import type { MeetingId } from '@kring/shared/meeting'
import { useCallback, useEffect, useState } from 'react'
import { askAtDoor, CallFailed, sentenceOf } from '../../meeting/api.ts'
import { isCode } from '../../ui/codeText.ts'
import { useLanguage, useWords } from '../../words/useWords.ts'

/** Whether a code opens a meeting. */
export type Door = {
  state: 'asking' | 'open' | 'closed'
  /** Why it opens nothing, in words; empty when that is not known yet. */
  why: string
  meeting: MeetingId | undefined
  /** It opened nothing after all. */
  refused: (why: string) => void
  again: () => void
}

type Answer = { code: string; attempt: number; meeting?: MeetingId; why?: string }

/**
 * Asks the server what a code opens, before anybody is asked for a name. One that cannot be reached says so later. Its
 * sentences are in the language of who reads: in another one it is asked again.
 */
export function useDoor(code: string): Door {
  const t = useWords()
  const language = useLanguage()
  const [answer, setAnswer] = useState<Answer>()
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: words change with the language
  useEffect(() => {
    if (!isCode(code)) return
    let isCurrent = true
    const tell = (found: Pick<Answer, 'meeting' | 'why'>) =>
      isCurrent && setAnswer({ code, attempt, ...found })
    askAtDoor(code).then(tell, (failure: unknown) => {
      const isWrong = failure instanceof CallFailed && NO_DOOR.includes(failure.reason)
      tell(isWrong ? { why: sentenceOf(failure, t('app.offline')) } : {})
    })
    return () => {
      isCurrent = false
    }
  }, [code, attempt, language])
  const refused = useCallback((why: string) => setAnswer({ code, attempt, why }), [code, attempt])
  const again = useCallback(() => setAttempt((count) => count + 1), [])
  const found = answer?.code === code && answer.attempt === attempt ? answer : undefined
  const state = !isCode(code) || found?.why ? 'closed' : found ? 'open' : 'asking'
  return { state, why: found?.why ?? '', meeting: found?.meeting, refused, again }
}

/** Answers that say something about the code; all others are about the server, and the form tells them. */
const NO_DOOR: readonly string[] = ['code.unknown', 'rate.exceeded']
