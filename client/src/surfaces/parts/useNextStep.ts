import { whereabouts } from '@kring/shared/affordances'
import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { useActivity } from '../../meeting/session.ts'
import { useText } from '../../words/useWords.ts'

/** The step that comes next, and its name inside a sentence. */
export type NextStep = { next: Step; name: string }

/** @returns the step that comes next; undefined at the last one. */
export function useNextStep(): NextStep | undefined {
  const text = useText()
  const { next } = whereabouts(useActivity())
  if (!next) return undefined
  // "Buiten: kansen en bedreigingen" goes by its first words: what follows stands on the next page.
  return { next, name: text(next.phase.title).split(':', 1)[0]?.toLowerCase() ?? '' }
}
