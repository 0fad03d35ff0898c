import { outOf } from '@kring/shared/capabilities/people/members'
import { usedIn } from '@kring/shared/methods/phases'
import { useMeeting, useSay } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useCoreChoice } from './CoreChoice.tsx'
import { useProposalWords } from './useProposalWords.ts'
import { useRating } from './useRating.ts'

/** @returns what a group rates, or chooses after it: first it is proposed or settled, then the rating is closed. */
export function useRateNext(): NextWords | undefined {
  const t = useWords()
  const say = useSay()
  const meeting = useMeeting()
  const rating = useRating()
  const { phase } = usePhase()
  const choice = useCoreChoice()
  const words = useProposalWords()
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
      label: count === 0 ? words.choose : words.does(count),
      isDisabled: count === 0,
      does: () => say('rating.propose', { cards, rating: rating?.number ?? 0 }) && choice.again(false),
    }
  if (!rating?.open || rating.items.length === 0) return undefined
  const all = outOf(meeting)
  const left = all === undefined ? 0 : Math.max(0, all - rating.cast)
  return {
    label: left === 0 ? t('surfaces.rating.close') : t('surfaces.rating.closeStill', { count: left }),
    does: () => say('rating.close', { rating: rating.number }),
  }
}
