import { pairsWithoutWords } from '@kring/shared/capabilities/pairs/pairs'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns how many pairs have no sentence yet, where going on lays the sentences of all pairs open */
export function usePairsNext(): NextWords | undefined {
  const t = useWords()
  const count = pairsWithoutWords(useMeeting(), useActivity())
  const { phase } = usePhase()
  const step = useNextStep()
  if (!step || count === 0 || !usedIn(phase, 'pairs')) return undefined
  return { label: t('go.pairsStill', { count, phase: step.name }), asks: 'pairs' }
}
