import {
  askedAbout,
  isAgreedOn,
  middleOf,
  spokenOf,
  unheardIn,
} from '@kring/shared/capabilities/wording/wording'
import { usedIn } from '@kring/shared/methods/phases'
import { useActivity, useSay } from '../../meeting/session.ts'
import { useWords } from '../../words/useWords.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'

/** @returns that the group agrees, once all spoke and were heard; or that all are asked again, where the words are others now */
export function useWordingNext(): NextWords | undefined {
  const t = useWords()
  const say = useSay()
  const activity = useActivity()
  const by = usedIn(usePhase().phase, 'wording')?.agreedBy
  const step = useNextStep()
  const middle = middleOf(activity)
  const asked = by === undefined ? undefined : activity.ratings[by]
  if (by === undefined || !middle || !asked || asked.open) return undefined
  if (isAgreedOn(activity, middle)) return undefined
  const rating = askedAbout(activity, middle, by)
  if (!rating) return { label: t('go.wordsAgain'), does: () => say('rating.open', { rating: asked.number }) }
  const count = unheardIn(activity, rating, middle)
  if (count > 0) return step && { label: t('go.wordsUnheard', { count, phase: step.name }) }
  const isTold = spokenOf(rating, middle) !== undefined
  return {
    label: t(isTold ? 'go.wordsAgree' : 'go.wordsAgreeAsked'),
    does: () => say('wording.agree', { wording: middle.id, note: '', ...(!isTold && { asked: true }) }),
  }
}
