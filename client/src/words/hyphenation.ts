import { type Hyphenate, hasLongWord, syllables } from '@kring/shared/basis/line-breaks'
import type { Language } from '@kring/shared/basis/words'
import { useEffect, useSyncExternalStore } from 'react'

/** The patterns of a language weigh more than a page: they come when a long word is to be shown. */
const PATTERNS: Record<Language, () => Promise<{ hyphenateSync: (word: string) => string }>> = {
  nl: () => import('hyphen/nl').then((module) => module.default),
  en: () => import('hyphen/en-gb').then((module) => module.default),
}

let language: Language = 'nl'
let current: Hyphenate = syllables
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Words are broken as this language does, that of the meeting: alike on every device in it. */
export function hyphenateIn(next: Language): void {
  if (next === language) return
  language = next
  current = syllables
  // What is shown already is broken anew.
  if (loading) loading = load(next)
}

/** @returns how words are broken now: by the patterns of the language once these are there. */
export function hyphenation(): Hyphenate {
  return current
}

/**
 * Fetches the patterns, once; without them words are broken by rule.
 * @param text what is to be shown: nothing is fetched when no word in it is long
 */
export async function loadHyphenation(text: string): Promise<void> {
  if (!loading && hasLongWord(text)) loading = load(language)
  await loading
}

async function load(wanted: Language): Promise<void> {
  try {
    const { hyphenateSync } = await PATTERNS[wanted]()
    if (wanted !== language) return
    current = (word) => hyphenateSync(word).split('\u00ad')
    for (const changed of listeners) changed()
  } catch {
    // Away from the server: asked again with the next text.
    loading = undefined
  }
}

/** @returns how words are broken, for who shows this text; another function once the patterns are there. */
export function useHyphenation(text: string): Hyphenate {
  useEffect(() => {
    void loadHyphenation(text)
  }, [text])
  return useSyncExternalStore(onHyphenation, hyphenation)
}

function onHyphenation(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
