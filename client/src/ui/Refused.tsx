import type { Code } from '@kring/shared/protocol/codes'
import { useEffect, useState } from 'react'
import { currentWording, loadWords } from '../words/language.ts'
import { useWords } from '../words/useWords.ts'
import { notify } from './Notice.tsx'

/** Why something cannot be done, in a sentence; its words are fetched when the first is shown. */
export function Refused({ code }: { code: Code }) {
  const t = useWords()
  const [isAway, setIsAway] = useState(false)
  useEffect(() => {
    loadWords('refusals').catch(() => setIsAway(true))
  }, [])
  const key = `refusals.${code}` as const
  const sentence = t(key)
  if (sentence !== key) return sentence
  return isAway ? t('app.refused') : null
}

/** Tells why something was not done. */
export function notifyRefused(code: Code): void {
  loadWords('refusals').then(
    () => notify(currentWording()(`refusals.${code}`)),
    () => notify(currentWording()('app.refused')),
  )
}

/** Fetches ahead of need what a refusal says, so that it can be told without a connection too. */
export function fetchRefusals(): void {
  // A browser may never try again what it could not fetch once: without a network it is not asked.
  if (navigator.onLine) loadWords('refusals').catch(() => undefined)
}
