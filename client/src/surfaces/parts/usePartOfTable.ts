import type { Card } from '@kring/shared/meeting'
import { tableOf } from '@kring/shared/methods/table'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'

/** @returns in which part of the table a card lies, where a group decides about each part apart; else empty. */
export function usePartOfTable(): (card: Card) => string {
  const text = useText()
  const { settings } = useActivity()
  const { choiceTitle, zoneTitle } = tableOf(useMethod())
  return (card) => (choiceTitle ? text(zoneTitle(settings, card.zone)) : '')
}
