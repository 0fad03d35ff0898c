import type { Activity, Time } from '@kring/shared/meeting'
import type { Method, Phase } from '@kring/shared/methods/method'
import { minutesOf, usedIn } from '@kring/shared/methods/phases'
import { lookIn } from './lead.ts'

const MINUTE = 60_000

/** @returns when the advised time of this phase, or of this turn, is over; undefined while no time runs. */
export function adviceEnds(method: Method, activity: Activity, phase: Phase): Time | undefined {
  if (lookIn(method, phase).isCalm) return undefined
  const { since, extra } = activity.phase
  const minutes = minutesOf(phase, activity.settings)
  if (typeof minutes === 'number') return since + (minutes + extra) * MINUTE
  const { turn } = activity
  if (minutes.inAll) return since + (minutes.perPerson * (turn?.order.length ?? 0) + extra) * MINUTE
  return turn?.holder && usedIn(phase, 'turns')
    ? turn.since + (minutes.perPerson + extra) * MINUTE
    : undefined
}
