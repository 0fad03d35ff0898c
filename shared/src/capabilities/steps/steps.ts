import { randomFrom, shuffled } from '../../basis/random.ts'
import type { Context } from '../../context.ts'
import { makeRoom, spread } from '../../ground/layout.ts'
import { type Activity, type Card, type MemberId, newCard, type ZoneId } from '../../meeting.ts'
import type { Method } from '../../methods/method.ts'
import type { ActivityHandlers } from '../handler.ts'
import { without } from '../handler.ts'
import { withPoll } from '../rate/rate.ts'
import { startRound } from '../turns/turns.ts'
import { currentStep, stepsOf } from './sequence.ts'

type CourseKinds = 'phase.go' | 'phase.extend' | 'rounds.set' | 'question.set' | 'ready.set' | 'spotlight.set'

export const handlers: Pick<ActivityHandlers, CourseKinds> = {
  // METHODS §14.9: two devices pressing at once advance one phase, because the second speaks of an old stamp.
  'phase.go': (hearing, { phase, round, stamp }) => {
    const { activity, method, context } = hearing
    if (stamp !== activity.phase.stamp) return 'phase.moved'
    const steps = stepsOf(method, activity.settings)
    const target = steps.find((step) => step.phase.id === phase && step.round === round)
    if (!target) return 'phase.unknown'
    const from = currentStep(method, activity)
    let next = activity
    for (const [index, { phase: left }] of steps.entries()) {
      if (index < from.index || index >= target.index || left.onExit !== 'reveal') continue
      next = reveal(next, method, steps[index + 1]?.phase.zones, context)
    }
    next = {
      ...next,
      phase: { id: phase, round, stamp: stamp + 1, since: context.at, extra: 0 },
      ready: {},
      readyCount: 0,
      spotlight: null,
    }
    if (target.phase.onEnter === 'startRound') return startRound(hearing, next, round)
    return target.phase.onEnter === 'openPoll' ? withPoll(next, method, target.phase) : next
  },

  'phase.extend': ({ activity }, { minutes, stamp }) => {
    if (stamp !== activity.phase.stamp) return 'phase.moved'
    return { ...activity, phase: { ...activity.phase, extra: activity.phase.extra + minutes } }
  },

  'rounds.set': ({ activity, method }, { rounds }) => {
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

  'question.set': ({ activity }, { question }) => (question ? { ...activity, question } : 'card.empty'),

  'ready.set': ({ activity, actor }, { ready }) => withReady(activity, actor, ready),

  'spotlight.set': ({ activity }, { card }) => {
    if (card !== null && !activity.cards[card]) return 'card.unknown'
    return { ...activity, spotlight: card }
  },
}

/** Notes that somebody is ready, or is not; all may know only how many are. */
function withReady(activity: Activity, member: MemberId, ready: boolean): Activity {
  const was = activity.ready[member] === true
  if (was === ready) return activity
  return {
    ...activity,
    ready: ready
      ? { ...activity.ready, [member]: true }
      : (without(activity.ready, member) as Record<string, true>),
    readyCount: activity.readyCount + (ready ? 1 : -1),
  }
}

/**
 * Lays hidden cards on the table at once (METHODS §14.2), in an order that says nothing about who wrote
 * what or when.
 * @param zones only these zones' cards; all without it
 */
function reveal(
  activity: Activity,
  method: Method,
  zones: readonly ZoneId[] | undefined,
  context: Context,
): Activity {
  const due = Object.values(activity.drafts).filter(({ zone }) => zones?.includes(zone) ?? true)
  if (due.length === 0) return activity
  const drafts = shuffled(due.sort(byId), randomFrom(context.seed))
  const laid: Card[] = drafts.map((draft) => ({ ...newCard(draft), ...method.writing.laid?.(draft.zone) }))
  const hidden = { ...activity.drafts }
  for (const { id } of due) delete hidden[id]
  const ground = method.ground(activity.settings)
  let table = {
    ...activity,
    drafts: hidden,
    cards: { ...activity.cards, ...Object.fromEntries(laid.map((card) => [card.id, card])) },
  }
  for (const zone of new Set(laid.map((card) => card.zone))) {
    const here = laid.filter((card) => card.zone === zone).map((card) => card.id)
    table = { ...table, cards: spread(table, ground, zone, here) }
  }
  return { ...table, cards: makeRoom(table, ground, undefined, activity) }
}

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1
}
