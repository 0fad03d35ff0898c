import type { Member } from '@kring/shared/meeting'
import { useLanguage } from '../../words/useWords.ts'
import { useNameOf } from './useNameOf.ts'

/** @returns people's names as one says them: “Nia, Bram en Chris”. */
export function useNames(people: readonly Member[]): string {
  const language = useLanguage()
  const nameOf = useNameOf()
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(people.map(nameOf))
}
