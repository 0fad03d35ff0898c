import { mayMoveOwn } from '@kring/shared/affordances'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useDeals } from './useDealt.ts'

/**
 * @returns what is asked of people in this phase, as the method says it; where somebody chooses a card and the
 * group agreed that it may be one's own, nothing is said of cards of others.
 */
export function useTask(): string {
  const t = useWords()
  const text = useText()
  const activity = useActivity()
  const { phase } = usePhase()
  const deals = useDeals()
  const isOwnFree = usedIn(phase, 'move') && !deals && mayMoveOwn(activity)
  return isOwnFree ? t('surfaces.turn.move') : text(phase.words.participant)
}
