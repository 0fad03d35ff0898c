import { activeMembers } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useMeeting, useSay } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useCoreChoice } from './CoreChoice.tsx'

/** @returns what a group weighs, or chooses after it: first it is proposed or settled, then the poll is closed. */
export function useRateNext(): NextWords | undefined {
  const t = useWords()
  const say = useSay()
  const meeting = useMeeting()
  const { poll } = useActivity()
  const { phase } = usePhase()
  const choice = useCoreChoice()
  if (!usedIn(phase, 'rate')) return undefined
  const cards = [...choice.chosen]
  const count = cards.length
  if (choice.isChoosing && choice.way === 'settle')
    return {
      label: count === 0 ? t('sorting.choose.none') : t('sorting.choose.do', { count }),
      isDisabled: count === 0,
      does: () => say('choice.set', { cards }) && choice.again(false),
    }
  if (choice.isChoosing)
    return {
      label: count === 0 ? t('surfaces.weigh.proposeNone') : t('surfaces.weigh.propose', { count }),
      isDisabled: count === 0,
      does: () => say('core.propose', { cards, poll: poll?.number ?? 0 }) && choice.again(false),
    }
  if (!poll?.open) return undefined
  const left = Math.max(0, activeMembers(meeting).length - poll.cast)
  return {
    label: left === 0 ? t('surfaces.weigh.close') : t('surfaces.weigh.closeStill', { count: left }),
    does: () => say('poll.close', { poll: poll.number }),
  }
}
