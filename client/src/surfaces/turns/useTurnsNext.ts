import { isRoundOver, suggestsNext } from '@kring/shared/affordances'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { lastInTurn } from '../parts/turnOrder.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useDealt } from './useDealt.ts'
import { useMissed } from './useMissed.ts'

/** @returns what going on means in a round: whose turn is the last, and whether others are still to come. */
export function useTurnsNext(): NextWords | undefined {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { turn } = activity
  const missed = useMissed()
  const { phase } = usePhase()
  const dealt = useDealt()
  const step = useNextStep()
  if (!step || !turn || !usedIn(phase, 'turns')) return undefined
  // With fewer cards than people left, the last card ends the round.
  const order = [...(turn.holder ? [turn.holder] : []), ...turn.waiting]
  const closing = order[(dealt?.left ?? order.length) - 1]
  const last = closing ? meeting.members[closing] : lastInTurn(meeting, turn)
  if (suggestsNext(meeting) || !last) {
    const isMissing = missed !== ''
    if (!isRoundOver(activity)) return { label: t('go.turnsNoneLeft', { phase: step.name }) }
    return {
      label: isMissing
        ? t('go.turnsWithout', { names: missed, phase: step.name })
        : t('go.turnsDone', { phase: step.name }),
    }
  }
  return { label: t('go.afterTurns', { name: last.name, phase: step.name }), asks: 'stop' }
}
