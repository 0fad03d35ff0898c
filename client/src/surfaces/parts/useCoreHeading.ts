import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'

/** @returns how the cards a group goes on with are called: its core where it rated one and put no decision in words, else as the method says. */
export function useCoreHeading(): string {
  const t = useWords()
  const text = useText()
  const { ratings, settings, decision } = useActivity()
  const { coreTitle } = tableOf(useMethod())
  return !decision && Object.values(ratings).some(({ isWhole }) => isWhole)
    ? t('surfaces.follow.core')
    : text(coreTitle(settings))
}
