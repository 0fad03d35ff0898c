import { missing, waiting } from '../../cards/asked.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns how many cards still lack words that are asked of each, such as the reason without which none is chosen. */
export function useSortNext(): NextWords | undefined {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const method = useMethod()
  const { lead } = usePhase()
  const step = useNextStep()
  if (!step || lead !== 'sort') return undefined
  const open = waiting(method, activity).flatMap(
    (card) => missing(method, activity, card).find(({ type }) => type === 'text') ?? [],
  )
  const [first] = open
  return (
    first && { label: t('go.openStill', { count: open.length, what: text(first.title), phase: step.name }) }
  )
}
