import type { Spread } from '@kring/shared/capabilities/rate/spread'
import { useLanguage, useWords } from '../../words/useWords.ts'

/**
 * @returns a reader of how answers lie, `founded` of them on an example where one is asked for: how many there are, and only then how far apart
 *   they lie and their average
 */
export function useSpreadSaid(): (spread: Spread, founded: number | undefined) => string {
  const t = useWords()
  const language = useLanguage()
  const number = (value: number) => value.toLocaleString(language, { maximumFractionDigits: 1 })
  return ({ n, width, mean }, founded) => {
    const answers = t('sorting.outcome.answers', { count: n })
    const many =
      founded === undefined ? answers : `${answers}, ${t('sorting.outcome.founded', { count: founded })}`
    return `${many}; ${t('sorting.outcome.mean', { width: number(width), mean: number(mean) })}`
  }
}
