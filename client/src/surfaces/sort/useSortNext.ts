import { missing, waiting } from '../../cards/asked.ts'
import { useActivity, useMethod } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns how many cards still lack their reason: without it they cannot be chosen later. */
export function useSortNext(): NextWords | undefined {
  const t = useWords()
  const activity = useActivity()
  const method = useMethod()
  const { lead } = usePhase()
  const step = useNextStep()
  if (!step || lead !== 'sort') return undefined
  const open = waiting(method, activity).filter((card) =>
    missing(method, activity, card).some(({ type }) => type === 'text'),
  ).length
  return open > 0 ? { label: t('go.openStill', { count: open, phase: step.name }) } : undefined
}
