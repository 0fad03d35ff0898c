import { isRoundOver, suggestsNext } from '@kring/shared/affordances'
import { unreadCards } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { lastInTurn } from '../parts/turnOrder.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useAsking } from './useAsking.ts'
import { useDeals } from './useDealt.ts'
import { useMissed } from './useMissed.ts'

/** @returns what going on means in a round: whose turn is the last, and whether others are still to come. */
export function useTurnsNext(): NextWords | undefined {
  const t = useWords()
  const meeting = useMeeting()
  const activity = useActivity()
  const { turn } = activity
  const missed = useMissed()
  const { phase } = usePhase()
  const deals = useDeals()
  const unread = unreadCards(activity).length
  const isAsking = useAsking()
  const step = useNextStep()
  if (!step || !turn || !usedIn(phase, 'turns')) return undefined
  // Where cards are dealt the round ends with the last of them, whoever reads it.
  if (deals && unread > 0 && !suggestsNext(meeting))
    return { label: t('go.unread', { count: unread, phase: step.name }), asks: 'unread' }
  // Where turns are asked for the coach goes on when the circle is quiet (METHODS M12).
  if (isAsking && !turn.holder) return undefined
  const last = deals && turn.holder ? meeting.members[turn.holder] : lastInTurn(meeting, turn)
  if (suggestsNext(meeting) || !last) {
    const words = { names: missed, phase: step.name }
    if (!isRoundOver(activity)) return { label: t('go.turnsNoneLeft', words) }
    return { label: t(missed === '' ? 'go.turnsDone' : 'go.turnsWithout', words) }
  }
  return {
    label: t('go.afterTurns', { name: last.name, phase: step.name }),
    asks: isAsking ? 'asked' : 'stop',
  }
}
