import { stillWriting, suggestsNext } from '@kring/shared/affordances'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns what going on means while people get ready: how many are not, and whether the cards are laid open by it. */
export function useReadyNext(): NextWords | undefined {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { phase } = usePhase()
  const step = useNextStep()
  if (!step || !usedIn(phase, 'ready')) return undefined
  const { next, name } = step
  const count = stillWriting(meeting, activity)
  const reveals = !usedIn(next.phase, 'write')?.hidden
  if (suggestsNext(meeting))
    return { label: reveals ? t('surfaces.go.revealAll') : t('surfaces.go.readyAll', { phase: name }) }
  if (count === 0) return undefined
  if (reveals) return { label: t('surfaces.go.revealStill', { count }), asks: 'still' }
  return { label: t('surfaces.go.readyStill', { count, phase: name }) }
}
