import { type Hyphenate, hasLongWord, syllables } from '@kring/shared/basis/line-breaks'
import type { Language } from '@kring/shared/basis/words'
import { useEffect, useSyncExternalStore } from 'react'
import { useMeeting } from '../meeting/session.tsx'

/** The patterns of a language weigh more than a meeting page: they come when a long word is to be shown. */
const PATTERNS: Record<Language, () => Promise<{ hyphenateSync: (word: string) => string }>> = {
  nl: () => import('hyphen/nl').then((module) => module.default),
  en: () => import('hyphen/en-gb').then((module) => module.default),
}

let current: Hyphenate = syllables
let wanted: Language | undefined
let loading = Promise.resolve()
const listeners = new Set<() => void>()

/** @returns how words are broken now: by the patterns of the meeting's language once these are there. */
export function hyphenation(): Hyphenate {
  return current
}

/**
 * Fetches the patterns of a language, once; without them words are broken by rule.
 * @param text what is to be shown: nothing is fetched when no word in it is long
 */
export function loadHyphenation(language: Language, text: string): Promise<void> {
  if (language === wanted || !hasLongWord(text)) return loading
  wanted = language
  loading = PATTERNS[language]().then(
    ({ hyphenateSync }) => {
      if (wanted !== language) return
      current = (word) => hyphenateSync(word).split('\u00ad')
      for (const listener of listeners) listener()
    },
    () => {
      wanted = undefined
    },
  )
  return loading
}

/** @returns how words are broken, for who shows this text; it changes when the patterns arrive. */
export function useHyphenation(text: string): Hyphenate {
  const { language } = useMeeting()
  useEffect(() => {
    void loadHyphenation(language, text)
  }, [language, text])
  return useSyncExternalStore(subscribe, hyphenation)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
