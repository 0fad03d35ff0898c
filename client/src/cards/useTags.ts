import type { Activity, Card } from '@kring/shared/meeting'
import { detailsIn } from '@kring/shared/methods/table'
import { useEachActivity } from '../meeting/asking.ts'
import { useActivityWith, useMethod } from '../meeting/session.ts'
import { notify } from '../ui/Notice.tsx'
import { useText, useWords } from '../words/useWords.ts'
import type { ChoiceDetail } from './asked.ts'
import { OwnTags } from './ownTags.ts'

const OWN = new OwnTags()

/** @returns how a choice about cards is told, so that it is noticed when somebody else chose otherwise before */
export function useTagging(): (cards: readonly Card[], detail: ChoiceDetail, value: string) => void {
  const t = useWords()
  const titleOf = useTitleOf()
  const { id } = useActivityWith('id')
  return (cards, detail, value) => {
    for (const card of cards) {
      const was = OWN.say(id, card, detail.id, value)
      if (was) notify(t('sorting.differ.over', { card: card.label, was: titleOf(detail.id, was) }))
    }
  }
}

/** Tells whoever is at this device when somebody else chose otherwise than they did. */
export function useDifferences(): void {
  const t = useWords()
  const titleOf = useTitleOf()
  useEachActivity((activity) => {
    for (const { card, detail, value, now } of OWN.differences(activity)) {
      const words = { card: labelOf(activity, card), mine: titleOf(detail, value), now: titleOf(detail, now) }
      notify(t('sorting.differ.told', words))
    }
  })
}

function labelOf({ cards }: Activity, card: string): string {
  return cards[card]?.label ?? ''
}

function useTitleOf(): (detail: string, option: string) => string {
  const text = useText()
  const { settings } = useActivityWith('settings')
  const details = detailsIn(useMethod(), settings)
  return (id, option) => {
    const detail = details.find((one) => one.id === id)
    const chosen = detail?.type === 'choice' ? detail.options.find((one) => one.id === option) : undefined
    return chosen ? text(chosen.title) : option
  }
}
