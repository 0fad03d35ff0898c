import type { Spread } from '@kring/shared/capabilities/rate/spread'
import { useLanguage, useWords } from '../../words/useWords.ts'

/**
 * @returns a reader of how answers lie, `founded` of them on an example: how many there are, and only then how far apart
 *   they lie and their average
 */
export function useSpreadSaid(): (spread: Spread, founded: number) => string {
  const t = useWords()
  const language = useLanguage()
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  return ({ n, width, mean }, founded) => {
    const many = `${t('sorting.outcome.answers', { count: n })}, ${t('sorting.outcome.founded', { count: founded })}`
    return `${many}; ${t('sorting.outcome.mean', { width: number(width), mean: number(mean) })}`
  }
}
