import type { Language, Words } from '@kring/shared/basis/words'
import { useCallback, useSyncExternalStore } from 'react'
import { currentLanguage, currentWording, onWords } from './language.ts'
import type { Wording } from './wording.ts'

/** @returns the language of this device. */
export function useLanguage(): Language {
  return useSyncExternalStore(onWords, currentLanguage)
}

/** @returns `t('area.key', values)`: the words of the interface in the language of this device. */
export function useWords(): Wording {
  return useSyncExternalStore(onWords, currentWording)
}

/** @returns a reader of the bilingual texts that come from shared: methods, codes, zones. */
export function useText(): (words: Words) => string {
  const language = useLanguage()
  return useCallback((words: Words) => words[language], [language])
}
