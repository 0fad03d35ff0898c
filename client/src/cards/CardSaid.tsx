import { detailsOf } from '@kring/shared/harvest/harvest'
import type { Card } from '@kring/shared/meeting'
import { detailsIn } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../meeting/session.ts'
import { useLanguage } from '../words/useWords.ts'

/** @returns what was said of a card, in the words of the method */
export function useSaid(): (card: Card) => ReturnType<typeof detailsOf> {
  const activity = useActivity()
  const language = useLanguage()
  const asked = detailsIn(useMethod(), activity.settings)
  return (card) => detailsOf(asked, activity, card, language)
}

/** What was said of a card in the words of the method, one line each. */
export function CardSaid({ card }: { card: Card }) {
  return useSaid()(card).map(({ title, value }) => (
    <span key={title}>
      <span>{`${title}:`}</span> <bdi>{value}</bdi>
    </span>
  ))
}
