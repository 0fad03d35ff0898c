import { stillWriting, suggestsNext, whereabouts } from '@kring/shared/affordances'
import type { Step } from '@kring/shared/capabilities/steps/sequence'
import { type Activity, activeMembers, looseCards, type Meeting } from '@kring/shared/meeting'
import { usedIn } from '@kring/shared/methods/phases'
import { methodOf } from '@kring/shared/methods/registry'
import { missing, waiting } from '../../cards/asked.ts'
import { useActivity, useMeeting, useMethod } from '../../meeting/session.ts'
import { useText, useWords } from '../../words/useWords.ts'
import type { Wording } from '../../words/wording.ts'
import { type Stage, stageOf, takesTurns } from '../parts/stage.ts'
import { lastInTurn } from '../parts/turnOrder.ts'
import { useStage } from '../parts/useStage.ts'
import type { CoreChoice } from '../rate/useCoreChoice.ts'
import { useDealt } from '../turns/useDealt.ts'

/** With fewer cards than this a round has little to choose from. */
const ENOUGH = 3

type NextWords = {
  label: string
  /**
   * `stop`: a round is under way; `few`: hardly a card lies open; `still`: cards would be laid open under the hands of who
   * writes. Going on is then asked about once. `onward`: there is nothing to harvest, so the group goes on to what it came
   * for.
   */
  act: 'go' | 'stop' | 'few' | 'still' | 'propose' | 'settle' | 'close' | 'harvest' | 'onward'
}

/** @returns what the primary button says and does, in the phase the group is in. */
export function useNextWords(core: CoreChoice): NextWords {
  const t = useWords()
  const text = useText()
  const meeting = useMeeting()
  const activity = useActivity()
  const { stage, phase } = useStage()
  const dealt = useDealt()
  const method = useMethod()
  const { next } = whereabouts(activity)
  const all = activeMembers(meeting).length
  if (!next && method.keep === 'nothing') {
    const ahead = methodOf(nextActivity(meeting)?.method ?? '')
    const label = ahead ? t('surfaces.go.onward', { method: text(ahead.title) }) : t('surfaces.go.choose')
    return { label, act: 'onward' }
  }
  if (!next) return { label: t('surfaces.harvest.open'), act: 'harvest' }

  // "Buiten: kansen en bedreigingen" goes by its first words: what follows stands on the next page.
  const name = (step: Step) => text(step.phase.title).split(':', 1)[0]?.toLowerCase() ?? ''
  const plain = plainWords(t, next, stage, name(next))

  const isDone = suggestsNext(meeting)
  if (usedIn(phase, 'ready')) {
    const count = stillWriting(meeting, activity)
    const reveals = !usedIn(next.phase, 'write')?.hidden
    if (isDone) {
      const label = reveals ? t('surfaces.go.revealAll') : t('surfaces.go.readyAll', { phase: name(next) })
      return { label, act: 'go' }
    }
    if (count > 0) {
      if (reveals) return { label: t('surfaces.go.revealStill', { count }), act: 'still' }
      return { label: t('surfaces.go.readyStill', { count, phase: name(next) }), act: 'go' }
    }
  }
  if (stage === 'sort') {
    // Cards without their reason cannot be chosen later: better known before than found out then.
    const open = waiting(method, activity).filter((card) =>
      missing(method, activity, card).some(({ type }) => type === 'text'),
    ).length
    if (open > 0) return { label: t('surfaces.go.openStill', { count: open, phase: name(next) }), act: 'go' }
  }
  if (takesTurns(phase) && activity.turn) {
    // With fewer cards than people left, the last card ends the round.
    const order = [...(activity.turn.holder ? [activity.turn.holder] : []), ...activity.turn.waiting]
    const closing = order[(dealt?.left ?? order.length) - 1]
    const last = closing ? meeting.members[closing] : lastInTurn(meeting, activity.turn)
    if (isDone || !last) return { label: t('surfaces.go.turnsDone', { phase: name(next) }), act: 'go' }
    return { label: t('surfaces.go.afterTurns', { name: last.name, phase: name(next) }), act: 'stop' }
  }
  if (stage === 'weigh') {
    if (core.isChoosing) {
      const count = core.chosen.size
      if (core.way === 'settle') {
        const label = count === 0 ? t('sorting.choose.none') : t('sorting.choose.do', { count })
        return { label, act: 'settle' }
      }
      const label = count === 0 ? t('surfaces.weigh.proposeNone') : t('surfaces.weigh.propose', { count })
      return { label, act: 'propose' }
    }
    if (activity.poll?.open) {
      const left = Math.max(0, all - activity.poll.cast)
      return {
        label: left === 0 ? t('surfaces.weigh.close') : t('surfaces.weigh.closeStill', { count: left }),
        act: 'close',
      }
    }
  }
  const isFirst = next.round === 1 && stageOf(next.phase) === 'turns'
  return { label: plain, act: isFirst && looseCards(activity).length < ENOUGH ? 'few' : 'go' }
}

/** @returns what the agenda says comes after what lies on the table, or undefined. */
export function nextActivity({ activities, current }: Meeting): Activity | undefined {
  const now = activities[current]?.order ?? 0
  return Object.values(activities).find(({ order }) => order === now + 1)
}

function plainWords(t: Wording, next: Step, stage: Stage, phase: string): string {
  if (next.phase.repeat && next.round > 0) return t('surfaces.go.round', { round: next.round })
  if (stageOf(next.phase) === 'harvest') return t('surfaces.go.harvest')
  if (stage === 'circle' && takesTurns(next.phase)) return t('surfaces.go.circle')
  return stage === 'gather' ? t('surfaces.go.start', { phase }) : t('surfaces.go.plain', { phase })
}
