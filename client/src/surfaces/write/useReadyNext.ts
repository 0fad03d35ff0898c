import { stillWriting, suggestsNext } from '@kring/shared/affordances'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { Wording } from '../../words/wording.ts'
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
  const agrees = usedIn(phase, 'ready')?.agrees !== undefined
  const count = stillWriting(meeting, activity)
  if (agrees) return agreeWords(t, suggestsNext(meeting), count, name)
  const reveals = !usedIn(next.phase, 'write')?.hidden
  if (suggestsNext(meeting)) return { label: reveals ? t('go.revealAll') : t('go.readyAll', { phase: name }) }
  if (count === 0) return undefined
  if (reveals) return { label: t('go.revealStill', { count }), asks: 'still' }
  return { label: t('go.readyStill', { count, phase: name }) }
}

/** Where people agree to something first. */
function agreeWords(t: Wording, isDone: boolean, count: number, phase: string): NextWords {
  if (isDone) return { label: t('go.agreedAll', { phase }) }
  return { label: count > 0 ? t('go.agreedStill', { count, phase }) : t('go.unconfirmed', { phase }) }
}
