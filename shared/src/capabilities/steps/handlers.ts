import { leaderOf } from '../../groups.ts'
import type { Activity } from '../../meeting.ts'
import { type BroughtHandlers, NOTHING, type Run } from '../capability.ts'
import { silenceAt } from './asked.ts'
import { currentStep, nameOf, type Step, stepNamed, stepsAsking, stepsOf } from './sequence.ts'
import type { steps } from './steps.ts'

export const stepsHandlers: BroughtHandlers<'steps', typeof steps.kinds, undefined> = {
  of: 'steps',
  statements: {
    // METHODS §14.9: two devices pressing at once advance one phase, because the second speaks of an old stamp.
    // What the phases left and entered are used for follows in the referee.
    'phase.go': {
      by: ['facilitator'],
      byGroup: 'anybody',
      // METHODS §14.17. A step that asks for a reason today may have asked for none when a ledger was written.
      refuses: (run, { phase, round, stamp: from, reason = '' }) => {
        const target = stepAt(run, phase, round)
        // METHODS §14.9: a group that is by itself goes on to what comes next, whom it chose to lead also one back.
        const on = (target?.index ?? 0) - currentStep(run.method, run.activity).index
        const leader = leaderOf(run.meeting, run.activity.part?.group ?? 0)
        const isNear = on === 1 || (on === -1 && leader?.id === run.speaker.id)
        if (target && run.speaker.role !== 'facilitator' && !isNear) return 'role.notAllowed'
        if (from !== run.activity.phase.stamp || !target || reason !== '') return undefined
        return stepsAsking(run.method, run.activity, target).length > 0 ? 'phase.reasonNeeded' : undefined
      },
      judge: (run, { phase, round, stamp: from, reason = '' }) => {
        const { activity, method, context } = run
        if (from !== activity.phase.stamp) return 'phase.moved'
        const target = stepAt(run, phase, round)
        if (!target) return 'phase.unknown'
        const past = reason === '' ? [] : stepsAsking(method, activity, target).map(nameOf)
        const left = stepNamed(activity.phase)
        return {
          ...activity,
          been: activity.been.includes(left) ? activity.been : [...activity.been, left],
          skipped: skippedAt(activity, nameOf(target), past, reason),
          phase: { id: phase, round, stamp: from + 1, since: context.at, extra: 0 },
          spotlight: null,
          went: [],
        }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
    'phase.extend': {
      by: ['facilitator'],
      byGroup: 'leader',
      judge: ({ activity }, { minutes, stamp: of }) => {
        if (of !== activity.phase.stamp) return 'phase.moved'
        return { ...activity, phase: { ...activity.phase, extra: activity.phase.extra + minutes } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'rounds.set': {
      by: ['facilitator'],
      judge: ({ activity, method }, { rounds }) => {
        const repeated = method.phases.find((phase) => phase.repeat)
        const field = method.settings.find((setting) => setting.id === repeated?.repeat)
        if (!repeated?.repeat || field?.type !== 'number' || rounds < field.min || rounds > field.max)
          return 'phase.unknown'
        // Whole rounds only, never one that has begun, nor the one an interim look comes before (METHODS D3).
        const begun = [activity.turn, ...activity.otherRounds].map((turn) => turn?.round ?? 0)
        const ahead = activity.phase.id === repeated.between ? 1 : 0
        if (rounds < Math.max(activity.phase.round + ahead, ...begun)) return 'phase.moved'
        return { ...activity, settings: { ...activity.settings, [repeated.repeat]: rounds } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    'spotlight.set': {
      by: ['facilitator'],
      judge: ({ activity }, { card }) => {
        if (card !== null && !activity.cards[card]) return 'card.unknown'
        return { ...activity, spotlight: card }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'all',
    },
    // METHODS §8: a group thinks in the silence after a question, so the next one waits until it is over.
    'ask.show': {
      by: ['facilitator'],
      judge: ({ activity, context }, { text }) => {
        const { asked, phase } = activity
        if (text === '') return asked ? { ...activity, asked: { ...asked, text } } : activity
        if (silenceAt(activity, context.at)) return 'ask.silence'
        return { ...activity, asked: { text, since: context.at, stamp: phase.stamp } }
      },
      inverse: 'final',
      about: NOTHING,
      predict: 'never',
    },
  },
  // In what was not begun yet nobody can have done anything.
  roster: (_scene, activity, changes) => {
    const out = changes.filter(({ member, tookPart, is }) => {
      return tookPart && (is === 'gone' || is === 'aside') && !activity.went.includes(member)
    })
    return activity.opened && out.length > 0
      ? { ...activity, went: [...activity.went, ...out.map(({ member }) => member)] }
      : activity
  },
}

function stepAt({ method, activity }: Run, phase: string, round: number): Step | undefined {
  return stepsOf(method, activity.settings).find((step) => step.phase.id === phase && step.round === round)
}

/** Where a group is after all it does not skip. */
function skippedAt({ skipped }: Activity, now: string, past: readonly string[], reason: string) {
  const left = Object.entries(skipped).filter(([step]) => step !== now)
  return Object.fromEntries([...left, ...past.map((step) => [step, reason] as const)])
}
