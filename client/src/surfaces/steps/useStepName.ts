import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { useText, useWords } from '../../words/useWords.ts'

/** @returns how a step is called: a repeated phase by its round, others by their title. */
export function useStepName(): (step: Step) => string {
  const t = useWords()
  const text = useText()
  return ({ phase, round }) => {
    if (round === 0) return text(phase.title)
    return phase.repeat ? t('steer.round', { round }) : `${text(phase.title)} ${round}`
  }
}
