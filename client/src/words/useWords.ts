import type { Language, Words } from '@kring/shared/words'
import i18next, { type TFunction } from 'i18next'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { currentLanguage } from './language.ts'

function subscribe(changed: () => void): () => void {
  i18next.on('languageChanged', changed)
  return () => i18next.off('languageChanged', changed)
}

/** @returns the language of this device. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage)
}

/** @returns `t('area.key', values)`: the words of the interface in the language of this device. */
export function useWords(): TFunction<'kring'> {
  const language = useLanguage()
  return useMemo(() => i18next.getFixedT(language, 'kring'), [language])
}

/** @returns a reader of the bilingual texts that come from shared: methods, codes, zones. */
export function useText(): (words: Words) => string {
  const language = useLanguage()
  return useCallback((words: Words) => words[language], [language])
}
