import { asksWhySkipped } from '@kring/shared/affordances'
import { nextOnAgenda } from '@kring/shared/agenda'
import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { looseCards } from '@kring/shared/meeting'
import type { UseId } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { useLocation } from 'wouter'
import { useActivity, useMethod, useSay, useVisit, useWhole } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import type { Wording } from '../../words/wording.ts'
import { usePairsNext } from '../pairs/usePairsNext.ts'
import type { NextWords } from '../parts/nextWords.ts'
import { useNextStep } from '../parts/useNextStep.ts'
import { usePhase } from '../parts/usePhase.ts'
import { useRateNext } from '../rate/useRateNext.ts'
import { useSortNext } from '../sort/useSortNext.ts'
import { useTurnsNext } from '../turns/useTurnsNext.ts'
import { useWordingNext } from '../wording/useWordingNext.ts'
import { useReadyNext } from '../write/useReadyNext.ts'

/** With fewer cards than this a round has little to choose from. */
const ENOUGH = 3

/**
 * @param onChoose called where nothing comes next yet: what the group goes on to is chosen first
 * @returns what the primary button says and does: what is done in the phase has the first word, in its order
 */
export function useNextWords(onChoose: () => void): NextWords {
  const t = useWords()
  const activity = useActivity()
  const method = useMethod()
  const { phase, lead } = usePhase()
  const step = useNextStep()
  const said: { readonly [U in UseId]?: NextWords | undefined } = {
    ready: useReadyNext(),
    sort: useSortNext(),
    turns: useTurnsNext(),
    rate: useRateNext(),
    pairs: usePairsNext(),
    wording: useWordingNext(),
  }
  const last = useLastWords(onChoose)
  if (!step) return last
  const { next, name } = step
  const isUnfinished = asksWhySkipped(activity, next).length > 0
  for (const { use } of phase.does) {
    const words = said[use]
    // Whatever is said of going on: what is not left without a reason is asked for it.
    if (words) return isUnfinished && !words.does ? { ...words, asks: 'unfinished' } : words
  }
  if (isUnfinished) return { label: plainWords(t, next, name, false, false), asks: 'unfinished' }
  const isFirst = next.round === 1 && usedIn(next.phase, 'move') !== undefined
  const isFew = isFirst && looseCards(activity).length < ENOUGH
  const isCircle = !method.table && lead !== 'turns'
  const isStart = method.table !== undefined && lead === 'question'
  return { label: plainWords(t, next, name, isCircle, isStart), ...(isFew && { asks: 'few' }) }
}

/** After the last step: what the agenda says comes next; else the harvest, or where there is none, what the group chooses. */
function useLastWords(onChoose: () => void): NextWords {
  const t = useWords()
  const text = useText()
  const say = useSay()
  const isOfGroup = useActivity().part !== undefined
  const meeting = useWhole()
  const method = useMethod()
  const [, visit] = useLocation()
  const visitGroup = useVisit()
  const ahead = nextOnAgenda(meeting)
  if (isOfGroup) return { label: t('steer.allGroups'), does: () => visitGroup(undefined) }
  if (method.keep !== 'nothing' && !ahead)
    return { label: t('surfaces.harvest.open'), does: () => visit(`/m/${meeting.id}/harvest`) }
  const title = methodOf(ahead?.method ?? '')?.title
  return {
    label: title ? t('go.onward', { method: text(title) }) : t('go.choose'),
    does: () => (ahead ? say('agenda.go', { to: ahead.id, from: meeting.current }) : onChoose()),
  }
}

function plainWords(t: Wording, next: Step, phase: string, isCircle: boolean, isStart: boolean): string {
  if (next.phase.repeat && next.round > 0) return t('go.round', { round: next.round })
  if (usedIn(next.phase, 'harvest')) return t('go.harvest')
  if (isCircle && usedIn(next.phase, 'turns')) return t('go.circle')
  return isStart ? t('go.start', { phase }) : t('go.plain', { phase })
}
