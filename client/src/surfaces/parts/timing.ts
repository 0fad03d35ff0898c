import type { Activity, Time } from '@kring/shared/meeting'
import type { Method, Phase } from '@kring/shared/methods/method'
import { usedIn } from '@kring/shared/methods/phases'
import { lookIn } from './lead.ts'

const MINUTE = 60_000

/** @returns when the advised time of this phase, or of this turn, is over; undefined while no time runs. */
export function adviceEnds(method: Method, activity: Activity, phase: Phase): Time | undefined {
  if (lookIn(method, phase).isCalm) return undefined
  const { since, extra } = activity.phase
  if (typeof phase.minutes === 'number') return since + (phase.minutes + extra) * MINUTE
  const { turn } = activity
  return turn?.holder && usedIn(phase, 'turns')
    ? turn.since + (phase.minutes.perPerson + extra) * MINUTE
    : undefined
}
